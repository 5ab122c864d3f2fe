package dev.afterword.syndicator.channel.mail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.PlatformWords;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands one message to a mail server, once. */
final class MailServer implements AutoCloseable {
  /** A conversation has about ten steps, each of which may be slow. */
  static final Duration DEADLINE = Duration.ofSeconds(20);

  private static final Logger LOGGER = LoggerFactory.getLogger(MailServer.class);
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration STEP = Duration.ofSeconds(10);

  private final SmtpAddress address;
  private final AddressPolicy addresses;
  private final Session session;
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

  MailServer(SmtpAddress address, AddressPolicy addresses) {
    this.address = address;
    this.addresses = addresses;
    this.session = Session.getInstance(properties(address));
  }

  /**
   * Sends it.
   *
   * @param receipt from the message's id and the server's last reply
   */
  Outcome send(JsonNode request, BiFunction<String, String, Receipt> receipt) {
    return addresses
        .objection(address.host(), CONNECT)
        .map(MailServer::unsent)
        .orElseGet(() -> deliver(request, receipt));
  }

  @Override
  public void close() {
    calls.shutdownNow();
  }

  private static Outcome unsent(Exchange objection) {
    return switch (objection) {
      case Exchange.Forbidden forbidden -> new Outcome.Broken(forbidden.reason());
      case Exchange.NotSent notSent -> new Outcome.Retry(Optional.empty(), notSent.reason());
      case Exchange.Lost _, Exchange.Truncated _, Exchange.Answered _ ->
          throw new IllegalStateException("an objection is raised before anything is sent");
    };
  }

  private Outcome deliver(JsonNode request, BiFunction<String, String, Receipt> receipt) {
    var sending = new AtomicBoolean();
    var call = calls.submit(() -> converse(request, sending));
    try {
      String reply = call.get(DEADLINE.toNanos(), TimeUnit.NANOSECONDS);
      return new Outcome.Accepted(receipt.apply(request.path("message-id").asText(), reply));
    } catch (ExecutionException failed) {
      return failed.getCause() instanceof MessagingException refusal
          ? SmtpOutcomes.outcome(refusal, sending.get())
          : unfinished(sending.get(), "the conversation with the mail server failed");
    } catch (TimeoutException late) {
      return unfinished(sending.get(), "the mail server took too long");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return unfinished(sending.get(), "stopped while talking to the mail server");
    } finally {
      call.cancel(true);
    }
  }

  /** Before the message itself is on its way nothing can have been delivered. */
  private static Outcome unfinished(boolean sending, String reason) {
    return sending ? new Outcome.Unknown(reason) : new Outcome.Retry(Optional.empty(), reason);
  }

  private String converse(JsonNode request, AtomicBoolean sending) throws MessagingException {
    MimeMessage message = Letter.message(request, session);
    var transport = (SMTPTransport) session.getTransport(address.tls() ? "smtps" : "smtp");
    try {
      connect(transport);
      sending.set(true);
      transport.sendMessage(message, message.getAllRecipients());
      return PlatformWords.clean(transport.getLastServerResponse());
    } finally {
      leave(transport);
    }
  }

  /** What happens after the reply changes nothing, and must not hide what happened before. */
  private static void leave(SMTPTransport transport) {
    try {
      transport.close();
    } catch (MessagingException rude) {
      LOGGER.debug("the mail server left without a word: {}", rude.getMessage());
    }
  }

  private void connect(SMTPTransport transport) throws MessagingException {
    var login = address.login();
    if (login.isPresent()) {
      transport.connect(address.host(), address.port(), login.get().user(), login.get().password());
    } else {
      transport.connect(address.host(), address.port(), null, null);
    }
  }

  private static Properties properties(SmtpAddress address) {
    String scheme = address.tls() ? "mail.smtps." : "mail.smtp.";
    var properties = new Properties();
    properties.setProperty(scheme + "auth", Boolean.toString(address.login().isPresent()));
    properties.setProperty(scheme + "connectiontimeout", Long.toString(CONNECT.toMillis()));
    properties.setProperty(scheme + "timeout", Long.toString(STEP.toMillis()));
    properties.setProperty(scheme + "writetimeout", Long.toString(STEP.toMillis()));
    properties.setProperty(scheme + "starttls.enable", "true");
    properties.setProperty(scheme + "starttls.required", Boolean.toString(address.starttls()));
    boolean checks = address.checksCertificate();
    properties.setProperty(scheme + "ssl.checkserveridentity", Boolean.toString(checks));
    if (!checks) {
      properties.setProperty(scheme + "ssl.trust", "*");
    }
    // What the server says to QUIT changes nothing any more.
    properties.setProperty(scheme + "quitwait", "false");
    return properties;
  }
}
