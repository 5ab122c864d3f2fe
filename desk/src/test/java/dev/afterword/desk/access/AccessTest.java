package dev.afterword.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class AccessTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T08:00:00Z"));
  private final InstantSource clock = now::get;

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  @Test
  void aKeyOpensWhatItsRoleAllows() {
    var keys = new Keys(Secret.of("operating-key-1"), Optional.of(Secret.of("reading-key-1")));

    assertThat(keys.role("operating-key-1")).contains(Role.OPERATE);
    assertThat(keys.role("reading-key-1")).contains(Role.READ);
    assertThat(keys.role("operating-key-2")).isEmpty();
    assertThat(keys.role("")).isEmpty();
    assertThat(keys.toString()).doesNotContain("operating", "reading-key");
    assertThat(Role.READ.includes(Role.OPERATE)).isFalse();
    assertThat(Role.OPERATE.includes(Role.READ)).isTrue();
  }

  @Test
  void whoGuessesWaitsAndOthersDoNot() {
    var guesses = new Guesses(clock);
    for (int i = 0; i < 10; i++) {
      assertThat(guesses.tooMany("192.0.2.1")).isFalse();
      guesses.wrong("192.0.2.1");
    }

    assertThat(guesses.tooMany("192.0.2.1")).isTrue();
    assertThat(guesses.tooMany("192.0.2.2")).isFalse();
    pass(Duration.ofMinutes(6));
    assertThat(guesses.tooMany("192.0.2.1")).isFalse();
  }

  @Test
  void manyAddressesTogetherMayNotGuessWithoutEnd() {
    var guesses = new Guesses(clock);
    for (int i = 0; i < 10_000; i++) {
      guesses.wrong("address " + i);
    }

    assertThat(guesses.tooMany("a new one")).isTrue();
    pass(Duration.ofMinutes(6));
    assertThat(guesses.tooMany("a new one")).isFalse();
  }

  @Test
  void aSessionEndsByLeavingAndByTime() {
    var sessions = new Sessions(clock);
    String left = sessions.open("Mei", Role.READ);
    String old = sessions.open("Lin", Role.OPERATE);

    sessions.close(left);

    assertThat(sessions.find(left)).isEmpty();
    assertThat(sessions.find(old)).map(Session::who).contains("Lin");
    pass(Duration.ofHours(13));
    assertThat(sessions.find(old)).isEmpty();
  }

  @Test
  void manySessionsDoNotFillTheMemory() {
    var sessions = new Sessions(clock);
    String first = sessions.open("first", Role.READ);
    String last = first;
    for (int i = 0; i < 2_000; i++) {
      last = sessions.open("next", Role.READ);
    }

    assertThat(sessions.find(first)).isEmpty();
    assertThat(sessions.find(last)).isPresent();
  }
}
