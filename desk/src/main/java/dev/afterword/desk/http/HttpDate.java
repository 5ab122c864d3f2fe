package dev.afterword.desk.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Dates of headers (RFC 9110, 5.6.7): whole seconds, in GMT. */
final class HttpDate {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private HttpDate() {}

  static String write(Instant instant) {
    return FORMAT.format(instant);
  }

  /** Empty for what is no date; such a header counts as absent. */
  static Optional<Instant> read(String header) {
    try {
      return Optional.of(ZonedDateTime.parse(header.strip(), FORMAT).toInstant());
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /** What a header can say of this instant. */
  static Instant truncate(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }
}
