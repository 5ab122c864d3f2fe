package dev.afterword.playground.control;

import dev.afterword.playground.inbox.MailContent;
import dev.afterword.playground.inbox.ReceivedMail;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A mail as {@code GET /control/mails} shows it. */
record MailView(
    int number,
    Instant at,
    String from,
    List<String> recipients,
    String subject,
    String messageId,
    List<MailContent.Header> headers,
    Optional<String> text,
    Optional<String> html) {
  static MailView of(ReceivedMail mail) {
    MailContent content = mail.content();
    return new MailView(
        mail.number(),
        mail.at(),
        mail.from(),
        mail.recipients(),
        content.header("Subject"),
        content.header("Message-ID"),
        content.headers(),
        content.text(),
        content.html());
  }
}
