package dev.afterword.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SilenceTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private final Silence silence = new Silence();

  @Test
  void aPauseBetweenTwoAnswersIsNoSilence() {
    assertThat(silence.since(100, START)).isEmpty();
    assertThat(silence.since(100, START.plusSeconds(9))).isEmpty();
    assertThat(silence.since(130, START.plusSeconds(12))).isEmpty();
  }

  @Test
  void whoHearsNothingForLongIsToldSinceWhen() {
    assertThat(silence.since(100, START)).isEmpty();
    Instant late = START.plus(Silence.LONGEST).plus(Duration.ofMillis(1));
    assertThat(silence.since(100, late)).contains(START);
    assertThat(silence.since(100, late.plusSeconds(30))).contains(START);
  }

  @Test
  void theFirstAnswerEndsIt() {
    assertThat(silence.since(100, START)).isEmpty();
    assertThat(silence.since(100, START.plusSeconds(60))).isPresent();
    assertThat(silence.since(101, START.plusSeconds(61))).isEmpty();
    assertThat(silence.since(101, START.plusSeconds(62))).isEmpty();
  }
}
