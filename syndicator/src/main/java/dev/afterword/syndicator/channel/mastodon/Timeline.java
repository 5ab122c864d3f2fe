package dev.afterword.syndicator.channel.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.History;
import dev.afterword.syndicator.channel.LookUp;
import dev.afterword.syndicator.channel.WebService;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * The account's own statuses.
 *
 * @param now of the receipts
 */
record Timeline(WebService instance, Instant now) {
  private static final int PAGE = 40;

  Finding find(LookUp wanted) {
    return new History("the instance", this::account, this::page).find(wanted);
  }

  private Optional<String> account() {
    return History.account(instance.get("/api/v1/accounts/verify_credentials"), "/id");
  }

  private Optional<History.Page> page(String account, Optional<String> last) {
    String path = "/api/v1/accounts/" + account + "/statuses?exclude_reblogs=true&limit=" + PAGE;
    return WebService.read(instance.get(path + last.map("&max_id="::concat).orElse("")))
        .filter(JsonNode::isArray)
        .map(
            statuses ->
                new History.Page(
                    statuses.valueStream().flatMap(this::post).toList(),
                    Optional.of(statuses.path(PAGE - 1).path("id").asText())
                        .filter(id -> !id.isEmpty())));
  }

  private Stream<History.Post> post(JsonNode status) {
    Optional<Receipt> receipt = MastodonChannel.receipt(status, now);
    Instant at = History.time(status.path("created_at"));
    return receipt.map(known -> new History.Post(known, at, addresses(status))).stream();
  }

  /** Targets of links, and words: an instance need not make a link of every address. */
  private static Set<String> addresses(JsonNode status) {
    var content = Jsoup.parseBodyFragment(status.path("content").asText());
    var result = new HashSet<>(content.select("a[href]").eachAttr("href"));
    result.addAll(List.of(content.wholeText().split("\\s+")));
    return result;
  }
}
