package dev.afterword.syndicator.channel.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.LookUp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The account's own posts, searched for one that may be there. Every post read costs money. */
final class OwnPosts {
  private static final int MOST_PAGES = 5;

  private final XClient client;
  private final Instant now;

  OwnPosts(XClient client, Instant now) {
    this.client = client;
    this.now = now;
  }

  Finding find(LookUp wanted) {
    if (wanted.links().isEmpty()) {
      return new Finding.Unclear("the post has no link to recognise it by");
    }
    return client
        .account()
        .map(account -> search("/2/users/" + account + "/tweets", wanted))
        .orElseGet(() -> new Finding.Unclear("X did not tell the account"));
  }

  private Finding search(String path, LookUp wanted) {
    var query = new TreeMap<String, String>();
    query.put("max_results", "100");
    query.put("start_time", wanted.since().truncatedTo(ChronoUnit.SECONDS).toString());
    query.put("tweet.fields", "created_at,entities");
    for (int page = 0; page < MOST_PAGES; page++) {
      Optional<JsonNode> posts = client.get(path, Map.copyOf(query)).filter(OwnPosts::isList);
      if (posts.isEmpty()) {
        return new Finding.Unclear("X did not show the account's posts");
      }
      Optional<String> found = match(posts.get(), wanted);
      if (found.isPresent()) {
        return new Finding.Found(XChannel.receipt(found.get(), now));
      }
      String next = posts.get().path("meta").path("next_token").asText();
      if (next.isEmpty()) {
        return new Finding.Absent();
      }
      query.put("pagination_token", next);
    }
    return new Finding.Unclear("too many posts since then to be sure");
  }

  /** Without any post the answer holds a count of nothing and no data. */
  private static boolean isList(JsonNode answer) {
    return answer.path("data").isArray() || answer.path("meta").path("result_count").isNumber();
  }

  private static Optional<String> match(JsonNode answer, LookUp wanted) {
    return answer
        .path("data")
        .valueStream()
        .filter(post -> !createdAt(post).isBefore(wanted.since()))
        .filter(post -> wanted.recognises(post.path("id").asText(), addresses(post)))
        .map(post -> post.path("id").asText())
        .findFirst();
  }

  /** Texts hold shortened addresses; the entities tell what they stand for. */
  private static Set<String> addresses(JsonNode post) {
    var result = new HashSet<String>(List.of(post.path("text").asText().split("\\s+")));
    post.path("entities")
        .path("urls")
        .forEach(
            url -> {
              result.add(url.path("expanded_url").asText());
              result.add(url.path("unwound_url").asText());
            });
    return result;
  }

  private static Instant createdAt(JsonNode post) {
    try {
      return Instant.parse(post.path("created_at").asText());
    } catch (DateTimeException unreadable) {
      return Instant.MAX;
    }
  }
}
