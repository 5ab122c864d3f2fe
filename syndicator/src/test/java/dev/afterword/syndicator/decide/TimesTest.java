package dev.afterword.syndicator.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
  @ParameterizedTest
  @CsvSource({
    "22:00, 07:00, 21:59, 21:59",
    "22:00, 07:00, 22:00, 07:00",
    "22:00, 07:00, 06:59, 07:00",
    "22:00, 07:00, 07:00, 07:00",
    "12:00, 13:00, 11:59, 11:59",
    "12:00, 13:00, 12:00, 13:00",
    "12:00, 13:00, 12:30, 13:00",
    "12:00, 13:00, 13:00, 13:00",
    "12:00, 13:00, 23:00, 23:00",
  })
  void quietHoursEndWhenTheClockOnTheWallSaysSo(
      LocalTime from, LocalTime until, LocalTime at, LocalTime allowed) {
    var hours = new QuietHours(from, until, ZoneOffset.UTC);
    Instant now = Instant.parse("2026-11-22T" + at + ":00Z");
    Instant when = hours.allowed(now);
    assertThat(when.atZone(ZoneOffset.UTC).toLocalTime()).isEqualTo(allowed);
    assertThat(Duration.between(now, when)).isBetween(Duration.ZERO, Duration.ofHours(24));
  }

  @Test
  void theNightIsLongerWhenTheClocksGoBack() {
    var hours = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneId.of("Europe/Berlin"));
    assertThat(hours.allowed(Instant.parse("2026-10-24T20:00:00Z")))
        .isEqualTo(Instant.parse("2026-10-25T06:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0s",
    "P30D, 30d",
    "PT25H, 25h",
    "PT24H, 1d",
    "PT90M, 90m",
    "PT1H, 1h",
    "PT45S, 45s",
    "PT61S, 61s"
  })
  void aDurationIsSpokenAsItIsConfigured(Duration duration, String spoken) {
    assertThat(Durations.spoken(duration)).isEqualTo(spoken);
  }

  @Test
  void aPolicyKnowsNoNegativeTimes() {
    Duration day = Duration.ofDays(1);
    assertThat(policy(Duration.ZERO, 0, day, day).settle()).isZero();
    for (Runnable wrong :
        new Runnable[] {
          () -> policy(Duration.ofSeconds(-1), 0, day, day),
          () -> policy(Duration.ZERO, -1, day, day),
          () -> policy(Duration.ZERO, 0, Duration.ZERO, day),
          () -> policy(Duration.ZERO, 0, day, Duration.ZERO)
        }) {
      assertThatIllegalArgumentException().isThrownBy(wrong::run);
    }
  }

  static AnnouncePolicy policy(Duration settle, int bulk, Duration maxAge, Duration lateness) {
    return new AnnouncePolicy(settle, bulk, maxAge, lateness, false, ZoneOffset.UTC);
  }

  @Test
  void aCallIsOverWhenItsDeadlineAndSomeSlackAre() {
    Instant at = Instant.parse("2026-11-22T08:00:00Z");
    assertThat(Recovery.due(at, Duration.ofSeconds(9))).isEqualTo(at.plusSeconds(15));
    assertThat(Recovery.due(at, Duration.ofSeconds(11))).isEqualTo(at.plusSeconds(16));
  }
}
