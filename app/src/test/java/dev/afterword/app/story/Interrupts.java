package dev.afterword.app.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A shell that starts a build in the background has it ignore Ctrl-C, and everything that the build
 * starts inherits that: a Java that was begun so never hears of a signal 2.
 */
final class Interrupts {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String IGNORED = "SigIgn:";
  private static final int INTERRUPT = 2;

  /** What to put before a program so that it heeds Ctrl-C all the same. */
  static final List<String> HEEDED =
      areIgnored() ? List.of("env", "--default-signal=INT") : List.of();

  private Interrupts() {}

  /** See {@code proc_pid_status(5)}: a mask in which the lowest bit is signal 1. */
  private static boolean areIgnored() {
    if (!Files.exists(STATUS)) {
      return false;
    }
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith(IGNORED))
          .mapToLong(line -> Long.parseUnsignedLong(line.substring(IGNORED.length()).strip(), 16))
          .anyMatch(mask -> (mask >> (INTERRUPT - 1) & 1) == 1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
