package dev.afterword.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentTest {
  private static final int MEGABYTE = 1024 * 1024;

  private final Recent recent = new Recent();

  @Test
  void aRecordIsFoundByItsPlace() {
    recent.add(record(7, 1));
    assertThat(recent.find("recaps", 0, 7)).map(LogRecord::offset).contains(7L);
    assertThat(recent.find("recaps", 1, 7)).isEmpty();
    assertThat(recent.find("pages", 0, 7)).isEmpty();
  }

  @Test
  void theLongestUnusedIsForgottenFirst() {
    recent.add(record(1, MEGABYTE));
    recent.add(record(2, 2 * MEGABYTE));
    recent.add(record(2, 2 * MEGABYTE));
    assertThat(recent.find("recaps", 0, 1)).isPresent();
    recent.add(record(3, 2 * MEGABYTE));
    assertThat(recent.find("recaps", 0, 1)).isPresent();
    assertThat(recent.find("recaps", 0, 2)).isEmpty();
    assertThat(recent.find("recaps", 0, 3)).isPresent();
  }

  @Test
  void aRecordThatIsTooLargeIsNotKept() {
    recent.add(record(1, 5 * MEGABYTE));
    assertThat(recent.find("recaps", 0, 1)).isEmpty();
    recent.add(record(2, 4 * MEGABYTE));
    assertThat(recent.find("recaps", 0, 2)).isPresent();
  }

  private static LogRecord record(long offset, int size) {
    return new LogRecord(
        "recaps",
        0,
        offset,
        Instant.EPOCH,
        Optional.of("zh/one"),
        Optional.of(new byte[size]),
        List.of());
  }
}
