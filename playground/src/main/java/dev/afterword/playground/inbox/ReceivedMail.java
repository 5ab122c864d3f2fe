package dev.afterword.playground.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** A mail as it came in: envelope and exact bytes, and the same decoded. */
public final class ReceivedMail {
  private final Envelope envelope;
  private final byte[] raw;
  private final MailContent content;

  ReceivedMail(Envelope envelope, byte[] raw) {
    this.envelope = envelope;
    this.raw = raw.clone();
    this.content = MailParser.parse(raw);
  }

  /** Its place in the inbox, from 1. */
  public int number() {
    return envelope.number();
  }

  /** When it was accepted. */
  public Instant at() {
    return envelope.at();
  }

  /** The envelope's sender; empty for the null sender. */
  public String from() {
    return envelope.from();
  }

  /** The envelope's recipients. */
  public List<String> recipients() {
    return envelope.recipients();
  }

  /** Headers and texts, decoded. */
  public MailContent content() {
    return content;
  }

  /** The bytes as they were sent, without the dots of SMTP. */
  public byte[] raw() {
    return raw.clone();
  }

  /** The bytes as text, each byte one character. */
  public String source() {
    return new String(raw, StandardCharsets.ISO_8859_1);
  }
}
