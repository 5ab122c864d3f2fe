package dev.afterword.renderer.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class AdvanceTest {
  @Test
  void whatTakesLongIsToldEveryTenSeconds() {
    var seconds = new AtomicLong();
    var told = new ArrayList<String>();
    var advance = new Advance(() -> Instant.ofEpochSecond(seconds.get()), 50, told::add);
    for (int file = 0; file < 50; file++) {
      seconds.addAndGet(file < 5 ? 1 : 4);
      advance.one();
    }
    assertThat(told).hasSize(15).startsWith("7 of 50 files are in the bucket");
  }

  @Test
  void whatIsDoneAtOnceIsNotTold() {
    var told = new ArrayList<String>();
    var advance = new Advance(() -> Instant.EPOCH, 3, told::add);
    advance.one();
    advance.one();
    advance.one();
    assertThat(told).isEmpty();
  }
}
