package dev.afterword.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.app.terminal.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ArrangedTest {
  /** What was printed, to somebody who reads so much. */
  private static final class Reader implements Listing<String> {
    private final List<String> read = new ArrayList<>();
    private final int most;

    Reader(int most) {
      this.most = most;
    }

    @Override
    public boolean add(String entry) {
      read.add(entry);
      return read.size() < most;
    }

    @Override
    public void close() {
      read.add("end");
    }
  }

  private static List<String> read(int most, List<String> entries) {
    var reader = new Reader(most);
    try (var arranged = new Arranged<>(3, Comparator.naturalOrder(), reader)) {
      var _ = entries.stream().allMatch(arranged::add);
    }
    return reader.read;
  }

  @Test
  void aShortReportIsInOrder() {
    assertThat(read(9, List.of("c", "a", "b"))).containsExactly("a", "b", "c", "end");
    assertThat(read(9, List.of())).containsExactly("end");
  }

  @Test
  void aLongOneIsPrintedAsItComes() {
    assertThat(read(9, List.of("c", "a", "b", "d", "b")))
        .containsExactly("c", "a", "b", "d", "b", "end");
  }

  @Test
  void nothingIsReadOnForWhoeverHasGone() {
    assertThat(read(2, List.of("c", "a", "b", "d", "b"))).containsExactly("c", "a", "end");
    assertThat(read(5, List.of("c", "a", "b", "d", "b", "f")))
        .containsExactly("c", "a", "b", "d", "b", "end");
  }
}
