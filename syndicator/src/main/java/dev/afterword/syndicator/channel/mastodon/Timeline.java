package dev.afterword.syndicator.channel.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.LookUp;
import dev.afterword.syndicator.channel.WebService;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;

/** The account's own statuses, newest first, searched for one that may have been posted. */
final class Timeline {
  private static final int PAGE = 40;
  private static final int MOST_PAGES = 5;

  private final WebService instance;
  private final Instant now;

  Timeline(WebService instance, Instant now) {
    this.instance = instance;
    this.now = now;
  }

  Finding find(Intent intent, Progress progress) {
    var wanted = LookUp.of(intent, progress);
    if (wanted.links().isEmpty()) {
      return new Finding.Unclear("the post has no link to recognise it by");
    }
    return WebService.read(instance.get("/api/v1/accounts/verify_credentials"))
        .map(account -> account.path("id").asText())
        .filter(id -> id.matches("[A-Za-z0-9]+"))
        .map(account -> search(account, wanted))
        .orElseGet(() -> new Finding.Unclear("the instance did not tell the account"));
  }

  private Finding search(String account, LookUp wanted) {
    String older = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      Optional<JsonNode> statuses =
          WebService.read(
              instance.get(
                  "/api/v1/accounts/"
                      + account
                      + "/statuses?exclude_reblogs=true&limit="
                      + PAGE
                      + older));
      if (statuses.isEmpty() || !statuses.get().isArray()) {
        return new Finding.Unclear("the instance did not show the account's posts");
      }
      var found = match(statuses.get(), wanted);
      if (found.isPresent()) {
        return new Finding.Found(found.get());
      }
      JsonNode last = statuses.get().path(PAGE - 1);
      if (last.isMissingNode() || createdAt(last).isBefore(wanted.since())) {
        return new Finding.Absent();
      }
      older = "&max_id=" + last.path("id").asText();
    }
    return new Finding.Unclear("too many posts since then to be sure");
  }

  private Optional<Receipt> match(JsonNode statuses, LookUp wanted) {
    return statuses
        .valueStream()
        .filter(status -> !createdAt(status).isBefore(wanted.since()))
        .filter(status -> wanted.recognises(status.path("id").asText(), addresses(status)))
        .findFirst()
        .flatMap(status -> MastodonChannel.receipt(status, now));
  }

  /** Targets of links, and words: an instance need not make a link of every address. */
  private static Set<String> addresses(JsonNode status) {
    var content = Jsoup.parseBodyFragment(status.path("content").asText());
    var result = new HashSet<>(content.select("a[href]").eachAttr("href"));
    result.addAll(List.of(content.wholeText().split("\\s+")));
    return result;
  }

  /** A status without a readable time is not ruled out by its age. */
  private static Instant createdAt(JsonNode status) {
    try {
      return Instant.parse(status.path("created_at").asText());
    } catch (DateTimeException unreadable) {
      return Instant.MAX;
    }
  }
}
