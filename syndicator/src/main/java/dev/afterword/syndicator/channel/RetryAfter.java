package dev.afterword.syndicator.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A server's wish to be left alone for a while (RFC 9110, 10.2.3). */
public final class RetryAfter {
  private static final Duration LONGEST = Duration.ofHours(24);

  private RetryAfter() {}

  /**
   * Reads seconds or an HTTP date. Negative, past or longer than a day counts as none.
   *
   * @param now of the answer
   */
  public static Optional<Duration> of(String value, Instant now) {
    String figure = value.strip();
    try {
      return figure.matches("[+-]?\\d{1,12}")
          ? sensible(Duration.ofSeconds(Long.parseLong(figure)))
          : until(
              ZonedDateTime.parse(figure, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant(), now);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** Reads the header {@code Retry-After}, by the same rule. */
  public static Optional<Duration> in(HttpHeaders headers, Instant now) {
    return headers.firstValue("Retry-After").flatMap(value -> of(value, now));
  }

  /** Reads a header with the seconds since 1970 at which a limit is lifted, by the same rule. */
  public static Optional<Duration> atEpoch(HttpHeaders headers, String name, Instant now) {
    return headers
        .firstValue(name)
        .filter(value -> value.matches("[0-9]{1,12}"))
        .flatMap(value -> until(Instant.ofEpochSecond(Long.parseLong(value)), now));
  }

  /** Reads a header with that moment in ISO 8601, by the same rule. */
  public static Optional<Duration> atIso(HttpHeaders headers, String name, Instant now) {
    try {
      return headers.firstValue(name).map(Instant::parse).flatMap(moment -> until(moment, now));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** Reads seconds in JSON, fractions included, by the same rule; empty if there are none. */
  public static Optional<Duration> seconds(JsonNode figure) {
    return figure.isNumber()
        ? sensible(Duration.ofMillis((long) Math.ceil(figure.asDouble() * 1000)))
        : Optional.empty();
  }

  /** Reads seconds out of an answer in JSON, by the same rule; by RFC 6901. */
  public static Optional<Duration> seconds(Exchange.Answered answer, String pointer) {
    return PlatformWords.json(answer.body()).flatMap(body -> seconds(body.at(pointer)));
  }

  /** The wait until a moment, by the same rule. */
  public static Optional<Duration> until(Instant moment, Instant now) {
    return sensible(Duration.between(now, moment));
  }

  private static Optional<Duration> sensible(Duration wait) {
    return wait.isNegative() || wait.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(wait);
  }
}
