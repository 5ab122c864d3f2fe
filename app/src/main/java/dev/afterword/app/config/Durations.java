package dev.afterword.app.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;

/** The shapes that hold a span of time: {@code 10m}, {@code 20/1m}, {@code 5 USD/30d}. */
public final class Durations {
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");
  private static final Pattern RATE = Pattern.compile("([1-9][0-9]{0,6})/([0-9]+[a-z]+)");
  private static final Pattern BUDGET =
      Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,4})?) ([A-Z]{3})/([0-9]+[a-z]+)");

  private Durations() {}

  /** A whole number and a unit of which a day is the largest. */
  public static Duration duration(String text) throws RefusedException {
    var match = DURATION.matcher(text);
    if (!match.matches()) {
      throw new RefusedException(
          "is no duration: write a whole number and ms, s, m, h or d, such as 10m or 30d");
    }
    long amount = Long.parseLong(match.group(1));
    return switch (match.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  static Rate rate(String text) throws RefusedException {
    var match = RATE.matcher(text);
    if (match.matches()) {
      var period = duration(match.group(2));
      if (period.isPositive()) {
        return new Rate(Integer.parseInt(match.group(1)), period);
      }
    }
    throw new RefusedException("is no rate: write posts and a time, such as 20/1m");
  }

  static Budget budget(String text) throws RefusedException {
    var match = BUDGET.matcher(text);
    if (match.matches()) {
      var period = duration(match.group(3));
      if (!match.group(2).equals("USD")) {
        throw new RefusedException("is not in USD: the platforms' prices are, so write 5 USD/30d");
      }
      if (period.isPositive()) {
        return new Budget(new BigDecimal(match.group(1)), match.group(2), period);
      }
    }
    throw new RefusedException("is no budget: write an amount and a time, such as 5 USD/30d");
  }
}
