package dev.afterword.syndicator.smtp;

import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.PlatformWords;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** What a failed conversation with a mail server means (RFC 5321, 4.2 and 4.5.3.2). Pure. */
final class SmtpOutcomes {
  /** Codes that ask for another login, not for another message. */
  private static final int LOGIN_WANTED = 530;

  private static final int LOGIN_WRONG = 535;

  /** Before anything was said about a message. */
  static final String ASCII_ONLY =
      "the mail server takes only addresses in ASCII: it offers no SMTPUTF8";

  private SmtpOutcomes() {}

  /**
   * The outcome.
   *
   * @param sending whether the conversation had come to the message; before, nothing is delivered
   */
  static Outcome outcome(MessagingException failure, boolean sending) {
    return sending ? refused(failure) : unconnected(failure);
  }

  private static Outcome unconnected(MessagingException failure) {
    String words = words(failure);
    if (words.equals(ASCII_ONLY)) {
      return new Outcome.Rejected(words);
    }
    if (failure instanceof AuthenticationFailedException) {
      // Servers that cannot check a password just now say 4yz.
      return words.startsWith("4") ? retry(words) : new Outcome.Broken("login failed: " + words);
    }
    return words.contains("STARTTLS is required")
        ? new Outcome.Broken("the mail server offers no STARTTLS; use smtps:// or drop starttls")
        : retry(words);
  }

  private static Outcome refused(MessagingException failure) {
    return switch (failure) {
      case SMTPSendFailedException refusal ->
          coded(refusal.getReturnCode(), isData(refusal), words(refusal));
      case SMTPAddressFailedException refusal ->
          coded(refusal.getReturnCode(), false, words(refusal));
      default ->
          nested(failure)
              .map(SmtpOutcomes::refused)
              .orElseGet(() -> new Outcome.Unknown(words(failure)));
    };
  }

  /**
   * By the server's code.
   *
   * @param code −1 when the connection ended without one
   * @param data whether the whole message had left
   */
  private static Outcome coded(int code, boolean data, String words) {
    if (code < 0) {
      return data
          ? new Outcome.Unknown("connection lost after the message had left")
          : retry("connection lost before the message left");
    }
    if (code == LOGIN_WANTED || code == LOGIN_WRONG) {
      return new Outcome.Broken("the mail server wants another login: " + words);
    }
    return code >= 500 ? new Outcome.Rejected(words) : retry(words);
  }

  private static boolean isData(SMTPSendFailedException refusal) {
    return ".".equals(refusal.getCommand());
  }

  /** Refused addresses hide the server's words in a chain of their own. */
  private static Optional<MessagingException> nested(MessagingException failure) {
    return failure.getNextException() instanceof MessagingException next
        ? Optional.of(next)
        : Optional.empty();
  }

  private static Outcome retry(String words) {
    return new Outcome.Retry(Optional.empty(), words);
  }

  private static String words(MessagingException failure) {
    return PlatformWords.clean("" + failure.getMessage());
  }
}
