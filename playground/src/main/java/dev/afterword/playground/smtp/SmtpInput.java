package dev.afterword.playground.smtp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What the client sends, line by line. Only CRLF ends a line: anything looser lets a mail be
 * smuggled into another.
 */
final class SmtpInput {
  private static final int MOST_OF_A_COMMAND = 4096;

  private final InputStream in;

  SmtpInput(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /**
   * One line without its end.
   *
   * @param bytes at most the capacity asked for
   * @param length what the client sent, which may be more
   */
  record Line(String bytes, int length, boolean bareBreak) {}

  /** The next command. Throws {@link EOFException} when the client has hung up. */
  Line command() throws IOException {
    return line(MOST_OF_A_COMMAND);
  }

  /**
   * A line of at most {@code capacity} octets, each one character; the rest of a longer one is read
   * and lost.
   */
  Line line(int capacity) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean bareBreak = false;
    int length = 0;
    int previous = -1;
    for (int next = read(); !(previous == '\r' && next == '\n'); next = read()) {
      bareBreak |= previous == '\r' || next == '\n';
      if (previous >= 0) {
        length = keep(bytes, previous, length, capacity);
      }
      previous = next;
    }
    return new Line(bytes.toString(StandardCharsets.ISO_8859_1), length, bareBreak);
  }

  private static int keep(ByteArrayOutputStream bytes, int octet, int length, int capacity) {
    if (length < capacity) {
      bytes.write(octet);
    }
    return length + 1;
  }

  private int read() throws IOException {
    int octet = in.read();
    if (octet < 0) {
      throw new EOFException("the client hung up");
    }
    return octet;
  }
}
