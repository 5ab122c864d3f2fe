package dev.afterword.producer;

import dev.afterword.contract.DatePrecision;
import dev.afterword.contract.DateSource;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapDate;
import dev.afterword.contract.RecapKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Tells when a recap appears: what is dated in the future waits for that moment. */
final class Schedule {
  private Schedule() {}

  /** The moment it appears, if that is still to come. */
  static Optional<Instant> after(Instant now, Recap recap, ZoneId zone) {
    RecapDate published = recap.publishedAt();
    if (published.source() == DateSource.FIRST_COMMIT || isDateOfWhatItAnnounces(recap, zone)) {
      return Optional.empty();
    }
    return Optional.of(published.start(zone)).filter(now::isBefore);
  }

  /**
   * Who invites to an event often dates the invitation like the event, and wants it read before.
   */
  private static boolean isDateOfWhatItAnnounces(Recap recap, ZoneId zone) {
    return recap.kind() == RecapKind.ANNOUNCEMENT
        && recap.publishedAt().precision() != DatePrecision.INSTANT
        && recap
            .eventStart()
            .map(event -> !event.day(zone).isAfter(recap.publishedAt().day(zone)))
            .orElse(true);
  }
}
