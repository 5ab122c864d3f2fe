package dev.afterword.syndicator.decide;

import java.time.Duration;
import java.time.ZoneId;

/**
 * The guards that stand before every announcement.
 *
 * @param settle how long a recap must stay unchanged; zero or more
 * @param bulkLimit more recaps than this in one push are held; zero or more
 * @param maxAge older recaps are not announced; more than zero
 * @param lateness a moment that passed longer ago than this while nothing was running is held; more
 *     than zero
 * @param approve whether a person reads everything before it is said
 * @param zone of the site, in which day-precise dates are read
 */
public record AnnouncePolicy(
    Duration settle,
    int bulkLimit,
    Duration maxAge,
    Duration lateness,
    boolean approve,
    ZoneId zone) {
  /** Refuses negative values. */
  public AnnouncePolicy {
    if (settle.isNegative() || bulkLimit < 0 || !maxAge.isPositive() || !lateness.isPositive()) {
      throw new IllegalArgumentException(
          "announce: settle and bulk-limit are zero or more, max-age and lateness more than zero");
    }
  }
}
