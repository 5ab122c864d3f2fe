package dev.afterword.playground.inbox;

import java.time.Instant;
import java.util.List;

/**
 * What the journal holds of a mail; its bytes lie beside it in {@code mails/<number>.eml}.
 *
 * @param number counts from 1
 */
record Envelope(int number, Instant at, String from, List<String> recipients) {
  Envelope {
    recipients = List.copyOf(recipients);
  }

  String fileName() {
    return "%06d.eml".formatted(number);
  }
}
