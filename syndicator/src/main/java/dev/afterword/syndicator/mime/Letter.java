package dev.afterword.syndicator.mime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.syndicator.smtp.OutgoingMail;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One message: from the words of an announcement to the request, from the request to MIME. */
public final class Letter {
  private static final List<String> HEADERS =
      List.of("from", "to", "reply-to", "list-id", "message-id", "in-reply-to", "date", "subject");

  /** RFC 2046, 5.1.1 allows 70 characters; two are ours. */
  private static final int LONGEST_BOUNDARY = 68;

  private Letter() {}

  /** The request without what only its key tells. */
  public static ObjectNode request(
      Letterhead head, MailAddress to, String subject, String text, String html) {
    var request = JsonNodeFactory.instance.objectNode();
    request.put("from", head.from().text()).put("to", to.text());
    head.replyTo().ifPresent(replyTo -> request.put("reply-to", replyTo.text()));
    return request
        .put("list-id", head.listId())
        .put("subject", subject)
        .put("text", text)
        .put("html", html);
  }

  /** A line end inside a header would begin another header, a NUL ends it for some servers. */
  public static Optional<String> unsafeHeader(JsonNode request) {
    return HEADERS.stream()
        .filter(name -> request.path(name).asText().chars().anyMatch(Character::isISOControl))
        .findFirst();
  }

  /** On its way. */
  public static OutgoingMail of(JsonNode request) {
    return new OutgoingMail() {
      @Override
      public boolean needsUtf8() {
        return Letter.needsUtf8(request);
      }

      @Override
      public MimeMessage in(Session session) throws MessagingException {
        return message(request, session);
      }
    };
  }

  private static boolean needsUtf8(JsonNode request) {
    return Stream.of("from", "to", "reply-to")
        .map(field -> MailAddress.mailbox(request.path(field).asText()))
        .anyMatch(mailbox -> mailbox.chars().anyMatch(sign -> sign > 127));
  }

  private static MimeMessage message(JsonNode request, Session session) throws MessagingException {
    String id = request.path("message-id").asText();
    var message = new FixedIdMessage(session, id);
    message.setFrom(address(request, "from"));
    message.setRecipient(MimeMessage.RecipientType.TO, address(request, "to"));
    if (request.has("reply-to")) {
      message.setReplyTo(new Address[] {address(request, "reply-to")});
    }
    message.setSubject(request.path("subject").asText(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(Instant.parse(request.path("date").asText())));
    if (request.has("in-reply-to")) {
      message.setHeader("In-Reply-To", request.path("in-reply-to").asText());
      message.setHeader("References", request.path("in-reply-to").asText());
    }
    message.setHeader("List-Id", "<" + request.path("list-id").asText() + ">");
    message.setHeader("Precedence", "list");
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContent(
        new Alternatives(
            boundary(id),
            part(request.path("text").asText(), "plain"),
            part(request.path("html").asText(), "html")));
    message.saveChanges();
    return message;
  }

  /**
   * A name beyond ASCII has to travel as encoded words (RFC 2047), but the parser leaves it as it
   * was written.
   */
  private static InternetAddress address(JsonNode request, String field) throws MessagingException {
    var address = new InternetAddress(request.path(field).asText(), true);
    try {
      address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
      return address;
    } catch (UnsupportedEncodingException impossible) {
      throw new MessagingException("every Java knows UTF-8", impossible);
    }
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, StandardCharsets.UTF_8.name(), subtype);
    return part;
  }

  private static String boundary(String id) {
    String letters = id.replaceAll("[^0-9A-Za-z]", "");
    return "=_" + letters.substring(0, Math.min(LONGEST_BOUNDARY, letters.length()));
  }

  /** Saving a message gives it an id of its own, unless it is told otherwise. */
  private static final class FixedIdMessage extends MimeMessage {
    private final String id;

    FixedIdMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }

  /** A multipart whose boundary follows from the message. */
  private static final class Alternatives extends MimeMultipart {
    Alternatives(String boundary, MimeBodyPart... parts) throws MessagingException {
      super("alternative", parts);
      contentType = "multipart/alternative; boundary=\"" + boundary + "\"";
    }
  }
}
