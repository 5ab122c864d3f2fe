package dev.afterword.syndicator.smtp;

import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.AddressPolicy;
import dev.afterword.syndicator.channel.Exchange;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.SettingException;
import dev.afterword.syndicator.channel.Standing;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Talks to a mail server: hands over one message, once; or only asks whether it would take one. */
public final class MailServer implements AutoCloseable {
  /** A conversation has about ten steps, each of which may be slow. */
  public static final Duration DEADLINE = Duration.ofSeconds(20);

  private static final Logger LOGGER = LoggerFactory.getLogger(MailServer.class);
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration STEP = Duration.ofSeconds(10);

  private final SmtpAddress address;
  private final AddressPolicy addresses;
  private final Session session;
  private final Session utf8;
  private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

  private MailServer(SmtpAddress address, AddressPolicy addresses) {
    this.address = address;
    this.addresses = addresses;
    this.session = Session.getInstance(properties(address));
    Properties beyondAscii = properties(address);
    beyondAscii.setProperty("mail.mime.allowutf8", "true");
    this.utf8 = Session.getInstance(beyondAscii);
  }

  /**
   * A server.
   *
   * @param address {@code smtp://user:password@host:port?starttls=required} or {@code smtps://…}
   * @throws SettingException if it cannot be read; never repeats the address
   */
  public static MailServer at(String address, AddressPolicy addresses) {
    return new MailServer(SmtpAddress.parse(address), addresses);
  }

  /**
   * Sends it.
   *
   * @param receipt from the server's last reply
   */
  public Outcome send(OutgoingMail mail, Function<String, Receipt> receipt) {
    var sending = new AtomicBoolean();
    return addresses
        .objection(address.host(), CONNECT)
        .map(MailServer::unsent)
        .orElseGet(
            () ->
                within(
                    () -> new Outcome.Accepted(receipt.apply(converse(mail, sending))), sending));
  }

  /** Connects, secures the connection, logs in and says NOOP; sends nothing. */
  public Standing check() {
    Outcome outcome =
        addresses
            .objection(address.host(), CONNECT)
            .map(MailServer::unsent)
            .orElseGet(() -> within(this::greeted, new AtomicBoolean()));
    return switch (outcome) {
      case Outcome.Accepted _ -> new Standing.Ready(address.account());
      case Outcome.Broken broken -> new Standing.Faulty(broken.reason(), "correct smtp");
      case Outcome.Rejected(String reason) -> new Standing.Faulty(reason, "correct smtp");
      case Outcome.Retry retry -> new Standing.Unclear(retry.reason());
      case Outcome.Unknown(String reason) -> new Standing.Unclear(reason);
    };
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

  private Outcome within(Callable<Outcome> conversation, AtomicBoolean sending) {
    var call = calls.submit(conversation);
    try {
      return call.get(DEADLINE.toNanos(), TimeUnit.NANOSECONDS);
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

  private String converse(OutgoingMail mail, AtomicBoolean sending) throws MessagingException {
    boolean beyondAscii = mail.needsUtf8();
    MimeMessage message = mail.in(beyondAscii ? utf8 : session);
    SMTPTransport transport = connected(beyondAscii ? utf8 : session);
    try {
      if (beyondAscii && !transport.supportsExtension("SMTPUTF8")) {
        throw new MessagingException(SmtpOutcomes.ASCII_ONLY);
      }
      sending.set(true);
      transport.sendMessage(message, message.getAllRecipients());
      return PlatformWords.clean(transport.getLastServerResponse());
    } finally {
      leave(transport);
    }
  }

  private Outcome greeted() throws MessagingException {
    SMTPTransport transport = connected(session);
    try {
      // Asking for the state of the connection says NOOP.
      return transport.isConnected()
          ? new Outcome.Accepted(new Receipt("", Optional.empty(), Map.of(), Instant.EPOCH))
          : new Outcome.Retry(Optional.empty(), "the mail server hung up after the login");
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

  private SMTPTransport connected(Session with) throws MessagingException {
    var transport = (SMTPTransport) with.getTransport(address.tls() ? "smtps" : "smtp");
    var login = address.login();
    transport.connect(
        address.host(),
        address.port(),
        login.map(SmtpAddress.Login::user).orElse(null),
        login.map(SmtpAddress.Login::password).orElse(null));
    return transport;
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
