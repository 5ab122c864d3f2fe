package dev.afterword.desk.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which bytes of a file a client wants (RFC 9110, 14.1.2). */
sealed interface ByteRange {
  /** The whole of it. */
  record All() implements ByteRange {}

  /**
   * Some of it.
   *
   * @param first from 0
   * @param last inclusive, below the size
   */
  record Part(long first, long last) implements ByteRange {
    long length() {
      return last - first + 1;
    }
  }

  /** None of the file's bytes. */
  record Unsatisfiable() implements ByteRange {}

  /**
   * Reads the header. What is no single range of bytes counts as absent, as the RFC allows; so
   * nobody can ask for a thousand overlapping ones.
   *
   * @param size of the file, in bytes
   */
  static ByteRange parse(String header, long size) {
    Matcher range = Pattern.compile("(?i)bytes=\\s*([0-9]*)-([0-9]*)\\s*").matcher(header.strip());
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return new All();
    }
    if (range.group(1).isEmpty()) {
      long wanted = Math.min(number(range.group(2)), size);
      return wanted == 0 ? new Unsatisfiable() : new Part(size - wanted, size - 1);
    }
    long first = number(range.group(1));
    long last = range.group(2).isEmpty() ? Long.MAX_VALUE : number(range.group(2));
    if (last < first) {
      return new All();
    }
    return first >= size ? new Unsatisfiable() : new Part(first, Math.min(last, size - 1));
  }

  private static long number(String digits) {
    int longest = 18;
    return digits.length() > longest ? Long.MAX_VALUE : Long.parseLong(digits);
  }
}
