package dev.afterword.playground.webhook;

import dev.afterword.playground.journal.Journal;
import dev.afterword.playground.platform.Answer;
import dev.afterword.playground.platform.Effect;
import dev.afterword.playground.platform.Request;
import dev.afterword.playground.platform.StandIn;
import dev.afterword.playground.platform.VisiblePost;
import dev.afterword.playground.platform.Work;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A receiver of Standard Webhooks (standardwebhooks.com): right signature, fresh timestamp, each id
 * once.
 */
public final class WebhookStandIn implements StandIn {
  private static final int ADVISED_SIZE = 20_000;
  private static final long TOLERANCE_SECONDS = 300;

  private final Journal<WebhookDelivery> journal;
  private final Map<String, Received> received = new LinkedHashMap<>();
  private final String secret;
  private final WebhookSignature signature;
  private final URI pages;
  private final InstantSource clock;

  private record Received(WebhookDelivery first, int times) {}

  /**
   * Opens the receiver.
   *
   * @param secret {@code whsec_} and base64
   * @param pages the address below which deliveries have their pages
   */
  public WebhookStandIn(String secret, Optional<Path> directory, URI pages, InstantSource clock)
      throws IOException {
    this.journal = Journal.open(directory, "webhook", WebhookDelivery.class);
    this.secret = secret;
    this.signature = new WebhookSignature(secret);
    this.pages = pages;
    this.clock = clock;
    for (WebhookDelivery delivery : journal.earlier()) {
      count(received, delivery);
    }
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public String title() {
    return "Webhook";
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("url", pages.resolve("/webhook").toString());
    settings.put("secret", secret);
    return settings;
  }

  @Override
  public Work arrive(Request request) {
    return () -> answer(request, clock.instant());
  }

  private Answer answer(Request request, Instant now) {
    if (!request.path().isEmpty()) {
      return error(404, "Deliveries go to /webhook");
    }
    if (!request.method().equals("POST")) {
      return error(405, "Only POST is allowed").with("Allow", "POST");
    }
    String id = request.header("webhook-id").orElse("");
    if (!isAuthentic(request, id, now)) {
      return error(401, "No matching signature found, or the timestamp is too old or too new");
    }
    if (request.json().filter(body -> body.path("type").isTextual()).isEmpty()) {
      return error(400, "The body must be a JSON object with a type, sent as application/json");
    }
    return receive(new WebhookDelivery(id, request.text(), now));
  }

  private boolean isAuthentic(Request request, String id, Instant now) {
    String timestamp = request.header("webhook-timestamp").orElse("");
    return !id.isEmpty()
        && !id.contains(".")
        && timestamp.matches("[0-9]{1,12}")
        && Math.abs(now.getEpochSecond() - Long.parseLong(timestamp)) <= TOLERANCE_SECONDS
        && signature.isIn(
            request.header("webhook-signature").orElse(""), id, timestamp, request.body());
  }

  private synchronized Answer receive(WebhookDelivery delivery) {
    Optional<Received> earlier = Optional.ofNullable(received.get(delivery.id()));
    if (earlier.isPresent() && !earlier.get().first().body().equals(delivery.body())) {
      return error(409, "This webhook-id was received before with another body");
    }
    journal.append(delivery);
    count(received, delivery);
    return Answer.json(200, Map.of("received", true))
        .did(earlier.isPresent() ? Effect.REPEATED : Effect.CREATED, delivery.id());
  }

  private static void count(Map<String, Received> received, WebhookDelivery delivery) {
    received.merge(
        delivery.id(),
        new Received(delivery, 1),
        (earlier, _) -> new Received(earlier.first(), earlier.times() + 1));
  }

  private static Answer error(int status, String sentence) {
    return Answer.json(status, Map.of("error", sentence));
  }

  @Override
  public synchronized List<VisiblePost> posts() {
    return received.values().stream().map(this::visible).toList();
  }

  private VisiblePost visible(Received delivery) {
    WebhookDelivery first = delivery.first();
    return new VisiblePost(
        name(),
        first.id(),
        pages.resolve("webhook/" + first.id().replaceAll("[^A-Za-z0-9_-]", "_")),
        first.body(),
        Optional.empty(),
        first.at(),
        first.body().getBytes(StandardCharsets.UTF_8).length,
        ADVISED_SIZE,
        delivery.times() > 1
            ? Optional.of("received " + delivery.times() + " times")
            : Optional.empty());
  }

  @Override
  public void close() throws IOException {
    journal.close();
  }
}
