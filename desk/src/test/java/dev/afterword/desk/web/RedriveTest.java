package dev.afterword.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.desk.deadletter.DeadLetterOffice.Redriving;
import org.junit.jupiter.api.Test;

/** A redrive is paced, and whoever waits for its answer must not wait for long. */
class RedriveTest {
  private static final Redriving USUAL = new Redriving(Redriving.USUAL_RATE, false, "");

  @Test
  void whatOneButtonOfTheDeskAsksForIsSoonDone() {
    assertThat(USUAL.isSoonDone(LetterGroups.MOST)).isTrue();
  }

  @Test
  void whatTakesLongerThanTwentySecondsIsNot() {
    assertThat(USUAL.isSoonDone(200)).isTrue();
    assertThat(USUAL.isSoonDone(201)).isFalse();
    assertThat(new Redriving(1, false, "").isSoonDone(21)).isFalse();
    assertThat(new Redriving(100, false, "").isSoonDone(2_000)).isTrue();
  }
}
