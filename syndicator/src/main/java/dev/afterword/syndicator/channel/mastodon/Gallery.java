package dev.afterword.syndicator.channel.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.syndicator.channel.Answers;
import dev.afterword.syndicator.channel.Assets;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Multipart;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.OutcomeTable;
import dev.afterword.syndicator.channel.Picture;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.Repeat;
import dev.afterword.syndicator.channel.WebService;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Pictures on their way to a status. An instance may take its time over one; its id is remembered
 * until then, and after a restart the picture is uploaded again.
 */
final class Gallery {
  private static final Duration MOMENT = Duration.ofSeconds(3);

  /** After so many attempts a post goes out without its picture rather than not. */
  private static final int MOST_ATTEMPTS = 3;

  private final Map<String, String> uploaded = new ConcurrentHashMap<>();
  private final WebService instance;
  private final Assets assets;

  Gallery(WebService instance, Assets assets) {
    this.instance = instance;
    this.assets = assets;
  }

  /** What became of a picture. */
  sealed interface Hanging {
    record Ready(String id) implements Hanging {}

    /** The post has to wait for it, or cannot go out at all. */
    record Held(Outcome outcome) implements Hanging {}

    /** The post goes out without it. */
    record Without() implements Hanging {}
  }

  Hanging hang(Picture picture, int attempt, Answers answers) {
    return Optional.ofNullable(uploaded.get(picture.sha256()))
        .map(id -> judged(instance.get("/api/v1/media/" + id), picture, attempt, answers))
        .or(
            () ->
                picture
                    .bytes(assets)
                    .map(bytes -> judged(upload(picture, bytes), picture, attempt, answers)))
        .orElseGet(Hanging.Without::new);
  }

  private Exchange upload(Picture picture, byte[] bytes) {
    var form =
        Multipart.of(picture.sha256())
            .field("description", picture.description())
            .file(
                "file",
                "cover." + picture.mediaType().replaceFirst(".*/", ""),
                picture.mediaType(),
                bytes);
    return instance.form("POST", "/api/v2/media", form);
  }

  /** A picture serves one status. */
  void takeDown(Picture picture) {
    uploaded.remove(picture.sha256());
  }

  private Hanging judged(Exchange exchange, Picture picture, int attempt, Answers answers) {
    return switch (new OutcomeTable(Repeat.SAFE, attempt, answers).outcome(exchange)) {
      case Outcome.Accepted(var known) -> hung(known.id(), exchange, picture, attempt);
      case Outcome.Broken broken -> new Hanging.Held(broken);
      case Outcome.Retry retry when attempt < MOST_ATTEMPTS -> new Hanging.Held(retry);
      case Outcome.Retry _, Outcome.Rejected _, Outcome.Unknown _ -> {
        takeDown(picture);
        yield new Hanging.Without();
      }
    };
  }

  private Hanging hung(String id, Exchange exchange, Picture picture, int attempt) {
    uploaded.put(picture.sha256(), id);
    if (isReady(exchange)) {
      return new Hanging.Ready(id);
    }
    return attempt < MOST_ATTEMPTS
        ? new Hanging.Held(
            new Outcome.Retry(Optional.of(MOMENT), "the instance is still working on the picture"))
        : new Hanging.Without();
  }

  private static boolean isReady(Exchange exchange) {
    return exchange instanceof Exchange.Answered answer
        && answer.status() == 200
        && PlatformWords.json(answer.body()).map(JsonNode::isObject).orElse(false);
  }
}
