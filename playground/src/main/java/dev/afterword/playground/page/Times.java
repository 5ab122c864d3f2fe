package dev.afterword.playground.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times for people, in UTC. */
final class Times {
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private Times() {}

  static Element element(Instant at) {
    return Element.of("time", SHOWN.format(at))
        .with("datetime", at.toString())
        .with("title", at + " (UTC)");
  }
}
