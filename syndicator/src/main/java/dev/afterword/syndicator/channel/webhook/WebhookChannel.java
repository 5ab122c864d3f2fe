package dev.afterword.syndicator.channel.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.TraceContext;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Key;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Repeat;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.channel.WebChannel;
import dev.afterword.syndicator.channel.WebClient;
import dev.afterword.syndicator.channel.WebRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Posts a recap to one receiver. */
final class WebhookChannel extends WebChannel {
  /** Receivers keep the ids they have seen for as long as they like; ours never changes. */
  private static final Duration KEY_LIFETIME = Duration.ofDays(3650);

  private static final int GONE = 410;

  private final URI url;
  private final Signature signature;
  private final WebClient client;
  private final JsonCodec codec = new JsonCodec();

  WebhookChannel(URI url, Signature signature, WebClient client, InstantSource clock) {
    super(clock);
    this.url = url;
    this.signature = signature;
    this.client = client;
  }

  @Override
  public Traits traits() {
    return Traits.byKey(KEY_LIFETIME, WebClient.DEADLINE);
  }

  @Override
  public List<PlannedPost> compose(Announcement announcement) {
    return List.of(new Payload(announcement, codec).post());
  }

  @Override
  public JsonNode request(Progress progress, Key key) {
    ObjectNode body = progress.nextPost().request().deepCopy();
    return body.put("timestamp", key.at().toString());
  }

  @Override
  public Outcome send(Intent intent) {
    byte[] body = codec.write(intent.request());
    String id = "msg_" + intent.key();
    Instant now = now();
    var request =
        WebRequest.json("POST", url, body)
            .with(TraceContext.HEADER, intent.request().path(TraceContext.HEADER).asText())
            .with("webhook-id", id)
            .with("webhook-timestamp", Long.toString(now.getEpochSecond()))
            .with("webhook-signature", signature.of(id, now, body));
    return identified(judged(intent, client.send(request)), id);
  }

  /** The receiver names nothing; what it knows the delivery by is the id that it was sent with. */
  private static Outcome identified(Outcome outcome, String id) {
    return outcome instanceof Outcome.Accepted(Receipt receipt)
        ? new Outcome.Accepted(new Receipt(id, receipt.url(), receipt.details(), receipt.at()))
        : outcome;
  }

  @Override
  public Optional<Receipt> receipt(Exchange.Answered answer) {
    return Optional.of(heard(answer.status()));
  }

  private Receipt heard(int status) {
    return new Receipt("", Optional.empty(), Map.of("status", "" + status), now());
  }

  @Override
  public void close() {
    client.close();
  }

  /**
   * A receiver that refuses may be mended, so that every refusal but a redirect is retried
   * (Standard Webhooks, "Deliverability and reliability"). Any answer of success will do, whatever
   * its body.
   */
  private Outcome judged(Intent intent, Exchange exchange) {
    if (exchange instanceof Exchange.Truncated cut && cut.status() / 100 == 2) {
      return new Outcome.Accepted(heard(cut.status()));
    }
    if (exchange instanceof Exchange.Answered answer && answer.status() == GONE) {
      return new Outcome.Broken("HTTP 410: the receiver is gone; remove the channel or its url");
    }
    Outcome judged = outcome(Repeat.SAFE, intent, exchange);
    if (exchange instanceof Exchange.Answered answer && answer.status() >= 400) {
      return switch (judged) {
        case Outcome.Rejected refused ->
            new Outcome.Retry(wait(answer.headers()), refused.reason());
        case Outcome.Broken refused -> new Outcome.Retry(wait(answer.headers()), refused.reason());
        default -> judged;
      };
    }
    return judged;
  }
}
