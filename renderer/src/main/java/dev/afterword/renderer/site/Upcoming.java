package dev.afterword.renderer.site;

import dev.afterword.contract.RecapKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What is still to come of a language, measured against the youngest change of the site. */
final class Upcoming {
  /** On a front page. */
  private static final int MOST = 6;

  private static final int SEEN_AHEAD = 60;

  private final ZoneId zone;

  Upcoming(ZoneId zone) {
    this.zone = zone;
  }

  /** The next first. */
  List<Card> of(Shelf all, Instant latest) {
    return all.newestCards(SEEN_AHEAD).stream()
        .filter(card -> isToCome(card, latest))
        .toList()
        .reversed()
        .stream()
        .limit(MOST)
        .toList();
  }

  /** Whether it is another at another time. */
  boolean isOther(Shelf all, Instant one, Instant other) {
    return all.newestCards(SEEN_AHEAD).stream()
        .anyMatch(card -> isToCome(card, one) != isToCome(card, other));
  }

  private boolean isToCome(Card card, Instant latest) {
    return card.kind() == RecapKind.ANNOUNCEMENT
        ? card.date().end(zone).isAfter(latest)
        : card.date().start(zone).isAfter(latest);
  }
}
