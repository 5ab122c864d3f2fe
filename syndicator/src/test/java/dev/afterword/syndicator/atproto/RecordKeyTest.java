package dev.afterword.syndicator.atproto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.syndicator.channel.Key;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordKeyTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 2222222222222",
    "1596672000000000, 485, 3hg7cpq6222j7",
    "1700000000000000, 0, 3ke6kg3wk2222",
    "1767225600123456, 7, 3mbd3546cm22b",
    "1767225600123456, 1023, 3mbd3546cm2zz"
  })
  void timesAndNumbersMakeNames(long micros, int clock, String name) {
    assertThat(RecordKey.of(micros, clock)).isEqualTo(name);
  }

  @Test
  void laterPostsOfAThreadHaveLaterNames() {
    var key = new Key("03ff" + "0".repeat(28), Instant.parse("2026-01-01T00:00:00.123456Z"));
    assertThat(RecordKey.of(key, 0)).isEqualTo("3mbd3546cm2zz").isLessThan(RecordKey.of(key, 1));
  }
}
