package dev.afterword.syndicator.decide;

import java.time.Duration;
import java.time.ZoneId;

/**
 * The guards that stand before every announcement.
 *
 * @param settle how long a recap must stay unchanged; zero or more
 * @param bulkLimit more new recaps than this in one push are held; zero or more
 * @param maxAge older recaps are not announced; more than zero
 * @param zone of the site, in which day-precise dates are read
 */
public record AnnouncePolicy(Duration settle, int bulkLimit, Duration maxAge, ZoneId zone) {
  /** Refuses negative values. */
  public AnnouncePolicy {
    if (settle.isNegative() || bulkLimit < 0 || !maxAge.isPositive()) {
      throw new IllegalArgumentException(
          "announce: settle and bulk-limit are zero or more, max-age is more than zero");
    }
  }
}
