package dev.afterword.syndicator.channel.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.History;
import dev.afterword.syndicator.channel.LookUp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The account's own posts. Every one that is read costs money.
 *
 * @param now of the receipts
 */
record OwnPosts(XClient client, Instant now) {
  Finding find(LookUp wanted) {
    return new History("X", client::account, (account, next) -> page(account, next, wanted.since()))
        .find(wanted);
  }

  private Optional<History.Page> page(String account, Optional<String> next, Instant since) {
    var query = new TreeMap<String, String>();
    query.put("max_results", "100");
    query.put("start_time", since.truncatedTo(ChronoUnit.SECONDS).toString());
    query.put("tweet.fields", "created_at,entities");
    next.ifPresent(token -> query.put("pagination_token", token));
    return client
        .get("/2/users/" + account + "/tweets", query)
        .filter(OwnPosts::isList)
        .map(
            posts ->
                new History.Page(
                    posts.path("data").valueStream().map(this::post).toList(),
                    Optional.of(posts.at("/meta/next_token").asText())
                        .filter(token -> !token.isEmpty())));
  }

  /** Without any post the answer holds a count of nothing and no data. */
  private static boolean isList(JsonNode answer) {
    return answer.path("data").isArray() || answer.path("meta").path("result_count").isNumber();
  }

  private History.Post post(JsonNode post) {
    return new History.Post(
        XChannel.receipt(post.path("id").asText(), now),
        History.time(post.path("created_at")),
        addresses(post));
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
}
