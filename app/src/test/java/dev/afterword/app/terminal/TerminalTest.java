package dev.afterword.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TerminalTest {
  /** A pipe whose reader has gone. */
  private static final class ClosedPipe extends OutputStream {
    private int refused;

    @Override
    public void write(int one) throws IOException {
      refused++;
      throw new IOException("Broken pipe");
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      write(0);
    }
  }

  @Test
  void aLongTableEndsWhereNobodyReadsItAnyMore() {
    var pipe = new ClosedPipe();
    var out = new PrintStream(pipe, true, StandardCharsets.UTF_8);

    new Terminal(out, out, false)
        .table(List.of("recap"), Collections.nCopies(100_000, List.of("en/events/tea")));

    assertThat(pipe.refused).isLessThan(10);
  }

  @Test
  void aListIsTheSameTextWhetherItComesAsAWholeOrOneByOne() {
    record Recap(String id, List<String> posts) {}
    var all = List.of(new Recap("en/tea", List.of("1", "2")), new Recap("en/milk", List.of()));

    assertThat(listed(true, all, recap -> List.of(recap.id())))
        .isEqualTo(printed(terminal -> terminal.json(all)));
    assertThat(listed(true, List.<String>of(), List::of))
        .isEqualTo(printed(terminal -> terminal.json(List.of())));
    assertThat(listed(false, all, recap -> List.of(recap.id())))
        .isEqualTo(
            printed(
                terminal ->
                    terminal.table(
                        List.of("recap"), List.of(List.of("en/tea"), List.of("en/milk")))));
    assertThat(listed(false, List.<Recap>of(), recap -> List.of(recap.id()))).isEqualTo("recap\n");
  }

  @Test
  void aLongTableBeginsBeforeItsEndIsKnownAndKeepsItsColumns() {
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    try (var listing =
        new Terminal(stream, stream, false)
            .<String>listing(false, List.of("recap", "state"), id -> List.of(id, "held"))) {
      for (int number = 0; number < 2_000; number++) {
        assertThat(listing.add("en/tea")).isTrue();
      }
      assertThat(out.toString(StandardCharsets.UTF_8)).contains("en/tea  held\n");
      assertThat(listing.add("en/milk-and-tea")).isTrue();
      assertThat(listing.add("en/oat")).isTrue();
    }
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("recap   state\n")
        .endsWith("en/milk-and-tea held\nen/oat  held\n");
  }

  @Test
  void whoListsIsToldThatNobodyReadsAnyMore() {
    var pipe = new PrintStream(new ClosedPipe(), true, StandardCharsets.UTF_8);
    for (boolean json : List.of(true, false)) {
      try (var listing =
          new Terminal(pipe, pipe, false)
              .<String>listing(json, List.of("recap"), id -> List.of(id))) {
        assertThat(IntStream.range(0, 2_001).allMatch(_ -> listing.add("en/tea"))).isFalse();
      }
    }
  }

  private static <T> String listed(boolean json, List<T> all, Function<T, List<String>> row) {
    return printed(
        terminal -> {
          try (var listing = terminal.listing(json, List.of("recap"), row)) {
            all.forEach(one -> assertThat(listing.add(one)).isTrue());
          }
        });
  }

  private static String printed(Consumer<Terminal> work) {
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    work.accept(new Terminal(stream, stream, false));
    return out.toString(StandardCharsets.UTF_8);
  }
}
