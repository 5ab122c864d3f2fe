package dev.afterword.app.config;

import dev.afterword.syndicator.decide.QuietHours;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** Reads hours of the day. */
final class Hours {
  private static final Pattern SPAN =
      Pattern.compile(
          "((?:[01]\\d|2[0-3]):[0-5]\\d)\\s*-\\s*((?:[01]\\d|2[0-3]):[0-5]\\d)(?:\\s+(\\S+))?");

  private Hours() {}

  /** {@code 22:00-08:00}, with a zone behind it where it is not the site's. */
  static QuietHours quiet(String text, ZoneId zone) throws RefusedException {
    var match = SPAN.matcher(text);
    if (!match.matches() || match.group(1).equals(match.group(2))) {
      throw new RefusedException("is no span of hours: write 22:00-08:00, a time zone may follow");
    }
    return new QuietHours(
        LocalTime.parse(match.group(1)),
        LocalTime.parse(match.group(2)),
        match.group(3) == null ? zone : Shapes.zone(match.group(3)));
  }
}
