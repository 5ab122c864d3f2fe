package dev.afterword.syndicator.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A message on its way to a server. */
public interface OutgoingMail {
  /** Whether an address has letters beyond ASCII before its at sign (RFC 6531). */
  boolean needsUtf8();

  /**
   * The message, the same bytes on every attempt.
   *
   * @throws MessagingException if it cannot be one
   */
  MimeMessage in(Session session) throws MessagingException;
}
