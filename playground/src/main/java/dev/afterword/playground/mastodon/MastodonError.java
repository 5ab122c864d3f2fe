package dev.afterword.playground.mastodon;

import dev.afterword.playground.platform.Answer;
import java.util.Map;

/** Refusals as the platform words them. */
final class MastodonError {
  private MastodonError() {}

  static Answer of(int status, String sentence) {
    return Answer.json(status, Map.of("error", sentence));
  }

  static Answer notFound() {
    return of(404, "Record not found");
  }

  static Answer notJson() {
    return of(400, "The body must be one JSON object with Content-Type application/json");
  }
}
