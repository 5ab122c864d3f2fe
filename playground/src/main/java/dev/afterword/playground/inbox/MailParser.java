package dev.afterword.playground.inbox;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Decodes a mail; one that cannot be decoded is shown as its source. */
final class MailParser {
  private static final Session NO_SESSION = Session.getInstance(new Properties());

  private MailParser() {}

  static MailContent parse(byte[] raw) {
    try {
      MimeMessage message = new MimeMessage(NO_SESSION, new ByteArrayInputStream(raw));
      List<MailContent.Header> headers = new ArrayList<>();
      for (Header header : Collections.list(message.getAllHeaders())) {
        headers.add(new MailContent.Header(header.getName(), decode(header.getValue())));
      }
      return new MailContent(headers, find(message, "text/plain"), find(message, "text/html"));
    } catch (MessagingException | IOException _) {
      String source = new String(raw, StandardCharsets.UTF_8);
      return new MailContent(List.of(), Optional.of(source), Optional.empty());
    }
  }

  private static Optional<String> find(Part part, String type)
      throws MessagingException, IOException {
    if (part.isMimeType(type) && part.getContent() instanceof String text) {
      return Optional.of(text);
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int index = 0; index < parts.getCount(); index++) {
        Optional<String> found = find(parts.getBodyPart(index), type);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static String decode(String value) {
    String unfolded = MimeUtility.unfold(value);
    try {
      return MimeUtility.decodeText(unfolded);
    } catch (UnsupportedEncodingException _) {
      return unfolded;
    }
  }
}
