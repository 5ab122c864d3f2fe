package dev.afterword.playground.smtp;

import java.util.ArrayList;
import java.util.List;

/** One mail between MAIL and the final dot. */
record Transaction(String from, boolean eightBit, boolean international, List<String> recipients) {
  Transaction {
    recipients = List.copyOf(recipients);
  }

  Transaction to(String recipient) {
    List<String> more = new ArrayList<>(recipients);
    more.add(recipient);
    return new Transaction(from, eightBit, international, more);
  }
}
