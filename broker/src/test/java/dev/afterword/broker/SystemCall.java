package dev.afterword.broker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program of the system, run to its end. */
final class SystemCall {
  private SystemCall() {}

  /** Runs it; an exit code other than 0 fails with what it said. */
  static void run(String... line) throws IOException, InterruptedException {
    var process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", line) + " failed: " + said);
    }
  }

  /** Runs it; whether it succeeded. */
  static boolean succeeds(String... line) throws InterruptedException {
    try {
      run(line);
      return true;
    } catch (IOException failed) {
      return false;
    }
  }

  /** Runs all of them, whatever becomes of each. */
  static void runAll(List<List<String>> lines) throws InterruptedException {
    for (List<String> line : lines) {
      // What is not there any more need not be taken away.
      var _ = succeeds(line.toArray(String[]::new));
    }
  }
}
