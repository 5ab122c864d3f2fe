package dev.afterword.bench;

import dev.afterword.contract.AnnounceMode;
import dev.afterword.contract.ChangeKind;
import dev.afterword.contract.DatePrecision;
import dev.afterword.contract.DateSource;
import dev.afterword.contract.Mode;
import dev.afterword.contract.Page;
import dev.afterword.contract.PageStatus;
import dev.afterword.contract.Provenance;
import dev.afterword.contract.Push;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapDate;
import dev.afterword.contract.RecapEvent.RecapPublished;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.RecapKind;
import dev.afterword.contract.Revision;
import dev.afterword.contract.Summary;
import dev.afterword.contract.SummarySource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recaps of today, by number. */
final class Recapped {
  private static final String BODY = "What was said about tea, and what was not. ".repeat(100);

  private Recapped() {}

  static Recap recap(int number, Instant now) {
    String day = LocalDate.ofInstant(now, ZoneOffset.UTC).toString();
    var date = new RecapDate(day, DatePrecision.DAY, DateSource.EVENT_KEY, day);
    String path = "en/tea" + number;
    return new Recap(
        new RecapId(path),
        "en",
        "tea" + number,
        RecapKind.RECAP,
        "Tea, part " + number,
        new Summary("What was said about tea.", SummarySource.GIVEN),
        Optional.of(date),
        Optional.empty(),
        date,
        Optional.empty(),
        Mode.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of("tea"),
        Optional.empty(),
        path + ".html",
        List.of(),
        Optional.empty(),
        BODY,
        Revision.of(BODY + number),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        AnnounceMode.DEFAULT,
        Optional.empty(),
        new Provenance("main", "3f2a", path + ".md", "b10b", now, now),
        List.of(),
        Map.of());
  }

  static RecapPublished published(Recap recap) {
    return new RecapPublished(recap, ChangeKind.ADDED, new Push("main@3f2a", 1, 1, false));
  }

  static Page page(Recap recap) {
    return new Page(
        recap.id(),
        recap.revision(),
        PageStatus.LIVE,
        "https://site.example/" + recap.path(),
        recap.path(),
        "0".repeat(64));
  }
}
