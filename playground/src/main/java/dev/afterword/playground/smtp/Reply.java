package dev.afterword.playground.smtp;

import java.util.List;

/** A reply of RFC 5321 §4.2, one or more lines. */
record Reply(int code, List<String> lines) {
  Reply {
    lines = List.copyOf(lines);
  }

  static Reply of(int code, String text) {
    return new Reply(code, List.of(text));
  }

  /** Whether the server hangs up after it. */
  boolean ends() {
    return code == 221 || code == 421;
  }

  String onTheWire() {
    StringBuilder wire = new StringBuilder();
    for (int index = 0; index < lines.size(); index++) {
      String separator = index == lines.size() - 1 ? " " : "-";
      wire.append(code).append(separator).append(lines.get(index)).append("\r\n");
    }
    return wire.toString();
  }
}
