package dev.afterword.desk.timeline;

import dev.afterword.contract.Page;
import dev.afterword.contract.PageStatus;
import dev.afterword.contract.Revision;
import dev.afterword.eventlog.LogRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** What {@code pages} says about one recap. */
final class PageHistory {
  private final RecapHistory recap;
  private final Function<Page, OptionalLong> size;
  private final List<TimelineEvent> events = new ArrayList<>();
  private Optional<Page> last = Optional.empty();

  PageHistory(RecapHistory recap, Function<Page, OptionalLong> size) {
    this.recap = recap;
    this.size = size;
  }

  void take(LogRecord record, Page page) {
    last = Optional.of(page);
    String late =
        recap
            .appended(page.revision())
            .map(since -> Duration.between(since, record.timestamp()))
            .filter(wait -> !wait.isNegative())
            .map(wait -> ", " + wait.toMillis() + " ms after the event")
            .orElse("");
    OptionalLong bytes = size.apply(page);
    events.add(
        TimelineEvent.of(
                record.timestamp(),
                "renderer",
                page.status() == PageStatus.LIVE ? "page live" : "page says withdrawn",
                "revision "
                    + page.revision().brief()
                    + late
                    + (bytes.isPresent() ? ", " + bytes.getAsLong() + " bytes" : ""))
            .seenAt(Optional.of(page.url())));
  }

  List<TimelineEvent> events() {
    return events;
  }

  boolean isLive(Revision revision) {
    return last.filter(page -> page.status() == PageStatus.LIVE && page.revision().equals(revision))
        .isPresent();
  }
}
