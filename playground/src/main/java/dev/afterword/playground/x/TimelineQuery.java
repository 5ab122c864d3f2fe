package dev.afterword.playground.x;

import dev.afterword.playground.platform.Request;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of {@code GET /2/users/{id}/tweets}; anything this stand-in does not know is
 * refused.
 */
record TimelineQuery(
    Instant from, Instant until, long sinceId, int maxResults, Set<String> fields) {
  private static final Set<String> NAMES =
      Set.of(
          "start_time",
          "end_time",
          "since_id",
          "max_results",
          "tweet.fields",
          "post.fields",
          "exclude");
  private static final Set<String> FIELDS =
      Set.of(
          "author_id",
          "conversation_id",
          "created_at",
          "entities",
          "id",
          "lang",
          "public_metrics",
          "text");

  TimelineQuery {
    fields = Set.copyOf(fields);
  }

  /** Empty when a parameter is unknown or malformed. */
  static Optional<TimelineQuery> read(Request request) {
    boolean known = request.parameters().stream().map(Map.Entry::getKey).allMatch(NAMES::contains);
    Set<String> fields =
        Set.copyOf(
            List.of(
                request
                    .parameter("tweet.fields")
                    .or(() -> request.parameter("post.fields"))
                    .orElse("id,text")
                    .split(",", -1)));
    if (!known || !FIELDS.containsAll(fields)) {
      return Optional.empty();
    }
    try {
      int maxResults = Integer.parseInt(request.parameter("max_results").orElse("10"));
      return Optional.of(
              new TimelineQuery(
                  request.parameter("start_time").map(Instant::parse).orElse(Instant.MIN),
                  request.parameter("end_time").map(Instant::parse).orElse(Instant.MAX),
                  Long.parseLong(request.parameter("since_id").orElse("0")),
                  maxResults,
                  fields))
          .filter(query -> maxResults >= 5 && maxResults <= 100);
    } catch (DateTimeParseException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  /** The posts asked for, newest first. */
  List<XPost> of(List<XPost> posts) {
    return posts.reversed().stream()
        .filter(post -> !post.at().isBefore(from) && post.at().isBefore(until))
        .filter(post -> Long.parseLong(post.id()) > sinceId)
        .limit(maxResults)
        .toList();
  }
}
