package dev.afterword.syndicator.channel.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Answers;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.CredentialCheck;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.Key;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.OutcomeTable;
import dev.afterword.syndicator.channel.Repeat;
import dev.afterword.syndicator.channel.RetryAfter;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebService;
import dev.afterword.syndicator.text.Instalments;
import dev.afterword.syndicator.text.Limit;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An incoming webhook: it can say something, and that is all. */
final class SlackWebhook implements Channel, Answers {
  /** All blocks together, below what Slack has been seen to refuse (13,200). */
  private static final Limit LIMIT = new Limit(SlackText.measure(), 12_000);

  private final WebService webhook;
  private final InstantSource clock;

  SlackWebhook(WebService webhook, InstantSource clock) {
    this.webhook = webhook;
    this.clock = clock;
  }

  @Override
  public Traits traits() {
    return Traits.unknowable(WebClient.DEADLINE).paced(SlackBot.PACE);
  }

  /** An empty message is refused as one only by a webhook that is there. */
  @Override
  public Standing check() {
    Exchange exchange = webhook.json("POST", "", JsonNodeFactory.instance.objectNode());
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
  public JsonNode request(Progress progress, Key key) {
    return progress.nextPost().request();
  }

  @Override
  public Outcome send(Intent intent) {
    return new OutcomeTable(Repeat.UNSAFE, intent.attempt(), this)
        .outcome(webhook.json("POST", "", intent.request()));
  }

  /** A workspace that lets nobody say this has nothing against the webhook. */
  @Override
  public int status(Exchange.Answered answer) {
    return answer.body().strip().equals("action_prohibited") ? 400 : answer.status();
  }

  @Override
  public Optional<Receipt> receipt(Exchange.Answered answer) {
    return answer.body().strip().equals("ok")
        ? Optional.of(new Receipt("", Optional.empty(), Map.of(), clock.instant()))
        : Optional.empty();
  }

  @Override
  public Optional<Duration> wait(HttpHeaders headers) {
    return RetryAfter.in(headers, clock.instant());
  }

  @Override
  public Finding find(Intent intent, Progress progress) {
    return new Finding.Unclear("a webhook cannot be asked what it has said");
  }

  @Override
  public void close() {
    webhook.close();
  }
}
