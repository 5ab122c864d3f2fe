package dev.afterword.playground.smtp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The mail between DATA and the final dot, dots unstuffed, and what was wrong with its lines. */
final class Data {
  static final int LIMIT = 10 * 1024 * 1024;
  private static final int LONGEST_LINE = 998;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private boolean tooLarge;
  private boolean longLine;
  private boolean bareBreak;
  private boolean zero;

  private Data() {}

  /** Reads up to and with the final dot, whatever is wrong on the way. */
  static Data read(SmtpInput input) throws IOException {
    Data data = new Data();
    SmtpInput.Line line = input.line(LIMIT + 1);
    while (!line.bytes().equals(".")) {
      data.add(line);
      line = input.line(LIMIT + 1);
    }
    return data;
  }

  private void add(SmtpInput.Line line) {
    String text = line.bytes().startsWith(".") ? line.bytes().substring(1) : line.bytes();
    longLine |= text.length() > LONGEST_LINE;
    bareBreak |= line.bareBreak();
    zero |= text.indexOf('\0') >= 0;
    tooLarge |= bytes.size() + text.length() + 2 > LIMIT;
    if (!tooLarge) {
      bytes.writeBytes((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  /** The refusal the lines deserve. */
  Optional<Reply> complaint() {
    if (tooLarge) {
      return Optional.of(Reply.of(552, "5.3.4 Message larger than " + LIMIT + " octets"));
    }
    if (longLine) {
      return Optional.of(
          Reply.of(554, "5.6.0 A line is longer than 998 octets (RFC 5321 4.5.3.1.6)"));
    }
    if (bareBreak) {
      return Optional.of(Reply.of(554, "5.6.11 A bare CR or LF (RFC 5321 2.3.8)"));
    }
    return zero ? Optional.of(Reply.of(554, "5.6.0 A zero octet")) : Optional.empty();
  }
}
