package dev.afterword.syndicator.channel.slack;

import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.CredentialCheck;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Repeat;
import dev.afterword.syndicator.channel.ServiceChannel;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebService;
import dev.afterword.syndicator.text.Instalments;
import dev.afterword.syndicator.text.Limit;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** An incoming webhook: it can say something, and that is all. */
final class SlackWebhook extends ServiceChannel {
  /** All blocks together, below what Slack has been seen to refuse (13,200). */
  private static final Limit LIMIT = new Limit(SlackText.measure(), 12_000);

  SlackWebhook(WebService webhook, InstantSource clock) {
    super(webhook, clock);
  }

  @Override
  public Traits traits() {
    return Traits.unknowable(WebClient.DEADLINE).paced(SlackBot.PACE);
  }

  /** An empty message is refused as one only by a webhook that is there. */
  @Override
  public Standing check() {
    Exchange exchange = service().json("POST", "", object());
    return exchange instanceof Exchange.Answered answer
            && answer.status() == 400
            && answer.body().matches("no_text|invalid_payload|missing_text_or_fallback\\S*")
        ? new Standing.Ready("incoming webhook")
        : new CredentialCheck(_ -> Optional.empty(), "make a new webhook and set webhook")
            .of(exchange);
  }

  @Override
  public List<PlannedPost> compose(Announcement announcement) {
    return new Instalments(LIMIT)
        .of(announcement).stream()
            .map(text -> text.planned(SlackText.message(text.text())))
            .toList();
  }

  @Override
  public Outcome send(Intent intent) {
    return outcome(Repeat.UNSAFE, intent, service().json("POST", "", intent.request()));
  }

  /** A workspace that lets nobody say this has nothing against the webhook. */
  @Override
  public int status(Exchange.Answered answer) {
    return answer.body().strip().equals("action_prohibited") ? 400 : answer.status();
  }

  @Override
  public Optional<Receipt> receipt(Exchange.Answered answer) {
    return answer.body().strip().equals("ok") ? Optional.of(receipt("")) : Optional.empty();
  }
}
