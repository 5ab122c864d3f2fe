package dev.afterword.syndicator.channel.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.CredentialCheck;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.History;
import dev.afterword.syndicator.channel.LookUp;
import dev.afterword.syndicator.channel.WebService;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The account's own posts. Every one that is read costs money.
 *
 * @param owner id of the account as far as it is known without asking
 * @param receipt of the post with that id
 */
record OwnPosts(WebService service, Optional<String> owner, Function<String, Receipt> receipt) {
  Finding find(LookUp wanted) {
    return new History("X", this::account, (id, next) -> page(id, next, wanted.since()))
        .find(wanted);
  }

  private Optional<String> account() {
    return History.account(service.get("/2/users/me"), "/data/id").or(() -> owner);
  }

  private Optional<History.Page> page(String id, Optional<String> next, Instant since) {
    String query =
        "/tweets?max_results=100&tweet.fields=created_at%2Centities&start_time="
            + WebService.encoded(since.truncatedTo(ChronoUnit.SECONDS).toString())
            + next.map(token -> "&pagination_token=" + WebService.encoded(token)).orElse("");
    return WebService.read(service.get("/2/users/" + id + query))
        .filter(OwnPosts::isList)
        .map(
            posts ->
                new History.Page(
                    posts.path("data").valueStream().map(this::post).toList(),
                    CredentialCheck.text(posts.at("/meta/next_token"))));
  }

  /** Without any post the answer holds a count of nothing and no data. */
  private static boolean isList(JsonNode answer) {
    return answer.path("data").isArray() || answer.path("meta").path("result_count").isNumber();
  }

  private History.Post post(JsonNode post) {
    return new History.Post(
        receipt.apply(post.path("id").asText()),
        History.time(post.path("created_at")),
        addresses(post));
  }

  /** Texts hold shortened addresses; the entities tell what they stand for. */
  private static Set<String> addresses(JsonNode post) {
    var result = new HashSet<String>(List.of(post.path("text").asText().split("\\s+")));
    JsonNode entities = post.at("/entities/urls");
    result.addAll(entities.findValuesAsText("expanded_url"));
    result.addAll(entities.findValuesAsText("unwound_url"));
    return result;
  }
}
