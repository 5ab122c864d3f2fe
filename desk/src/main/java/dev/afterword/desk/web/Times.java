package dev.afterword.desk.web;

import dev.afterword.desk.html.Element;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as people read them. */
final class Times {
  private static final Duration JUST_NOW = Duration.ofSeconds(5);

  private Times() {}

  static Element of(Instant moment, Instant now) {
    String exact = moment.truncatedTo(ChronoUnit.SECONDS).toString();
    return Element.of("time", relative(moment, now))
        .with("datetime", exact)
        .with("title", exact.replace('T', ' ').replace("Z", " UTC"));
  }

  /** The exact moment, for lists in which the order counts. */
  static Element exact(Instant moment) {
    String exact = moment.truncatedTo(ChronoUnit.SECONDS).toString();
    return Element.of("time", exact.replace('T', ' ').replace("Z", "")).with("datetime", exact);
  }

  private static String relative(Instant moment, Instant now) {
    Duration ago = Duration.between(moment, now);
    if (!ago.isNegative() && ago.compareTo(JUST_NOW) < 0) {
      return "just now";
    }
    return ago.isNegative() ? "in " + span(ago.negated()) : span(ago) + " ago";
  }

  /** For example {@code 3 min}. */
  static String span(Duration duration) {
    if (duration.toMinutes() < 1) {
      return duration.toSeconds() + " s";
    }
    if (duration.toHours() < 1) {
      return duration.toMinutes() + " min";
    }
    return duration.toDays() < 2 ? duration.toHours() + " h" : duration.toDays() + " days";
  }
}
