package dev.afterword.renderer.site;

import dev.afterword.contract.RecapKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** What is still to come of a language, measured against the youngest change of the site. */
final class Upcoming {
  /** On a front page. */
  private static final int MOST = 6;

  private static final int SEEN_AHEAD = 60;

  /** More than the least precise date may mean, a month. */
  private static final Duration LONGEST = Duration.ofDays(32);

  private final ZoneId zone;

  Upcoming(ZoneId zone) {
    this.zone = zone;
  }

  /** The next first. */
  List<Card> of(Shelf all, Instant latest) {
    return near(all, latest).filter(card -> isToCome(card, latest)).toList().reversed().stream()
        .limit(MOST)
        .toList();
  }

  /** Whether it is another at another time. */
  boolean isOther(Shelf all, Instant one, Instant other) {
    return near(all, one.isBefore(other) ? one : other)
        .anyMatch(card -> isToCome(card, one) != isToCome(card, other));
  }

  /** The newest, without those that were over long before; every edit asks. */
  private Stream<Card> near(Shelf all, Instant moment) {
    Instant horizon = moment.minus(LONGEST);
    return all.newestCards(SEEN_AHEAD).stream()
        .takeWhile(card -> card.date().start(zone).isAfter(horizon));
  }

  private boolean isToCome(Card card, Instant latest) {
    return card.kind() == RecapKind.ANNOUNCEMENT
        ? card.date().end(zone).isAfter(latest)
        : card.date().start(zone).isAfter(latest);
  }
}
