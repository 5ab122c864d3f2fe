package dev.afterword.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
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
}
