package dev.afterword.contract.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.afterword.contract.AnnounceMode;
import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.DatePrecision;
import dev.afterword.contract.DateSource;
import dev.afterword.contract.RecapDate;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Posts, answers and entries to try the ledger with. */
final class Letters {
  static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  static final Revision REVISION = Revision.of("text");

  private Letters() {}

  static JsonNode request(String text) {
    return JsonNodeFactory.instance.objectNode().put("text", text);
  }

  static PlannedPost post(String text) {
    return PlannedPost.post(text, text.length(), 99, "x", List.of(), List.of(), request(text));
  }

  static Substance substance(String... videos) {
    return new Substance(
        "title", "summary", "2026-11-14", "here", "a.html", List.of(videos), AnnounceMode.DEFAULT);
  }

  /** So many posts, each of one video. */
  static Progress progress(int posts) {
    List<String> videos = IntStream.range(0, posts).mapToObj(post -> "video" + post).toList();
    return Progress.announcing(
        REVISION,
        substance(videos.toArray(String[]::new)),
        videos.stream().map(Letters::post).toList());
  }

  static Receipt receipt(String id) {
    return new Receipt(id, Optional.of("https://p.example/" + id), Map.of(), NOW);
  }

  static Intent intent(int post, int attempt) {
    return new Intent(post, "key" + post, NOW, attempt, request("video" + post));
  }

  static Sending sending(Progress progress) {
    return new Sending(progress, intent(progress.next(), 1), Optional.empty());
  }

  static Delivery delivery(DeliveryState state) {
    var date = new RecapDate("2026-11-14", DatePrecision.DAY, DateSource.EVENT_KEY, "");
    var subject = new Subject(REVISION, ChangeClass.NEW, 0, 7, "zh", date, false);
    return new Delivery("letters", new RecapId("zh/one"), 1, subject, state, Optional.empty(), NOW);
  }

  static Delivery planned() {
    return delivery(Planned.at(NOW));
  }
}
