package dev.afterword.playground.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.playground.TestClock;
import dev.afterword.playground.fault.Fault;
import dev.afterword.playground.fault.FaultKind;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Date;
import java.util.Properties;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailClientTest {
  private final TestClock clock = new TestClock();
  private Playground playground;

  @BeforeEach
  void start() throws IOException {
    playground = Playground.start(PlaygroundConfig.loopback(clock));
  }

  @AfterEach
  void stop() throws IOException {
    playground.close();
  }

  private MimeMessage message(String recipient) throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", Integer.toString(playground.smtpPort()));
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress("recaps@example.org"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
    message.setSentDate(Date.from(clock.instant()));
    message.setSubject("首场见面会回顾", "UTF-8");
    MimeBodyPart text = new MimeBodyPart();
    text.setText("六位讲者", "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setText("<p>六位讲者</p>", "UTF-8", "html");
    message.setContent(new MimeMultipart("alternative", text, html));
    return message;
  }

  @Test
  void aMailOfACommonLibraryArrivesDecoded() throws Exception {
    Transport.send(message("list@example.org"));
    assertThat(playground.mails())
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.content().header("Subject")).isEqualTo("首场见面会回顾");
              assertThat(mail.content().text()).contains("六位讲者");
              assertThat(mail.content().html()).contains("<p>六位讲者</p>");
            });
  }

  @Test
  void aRefusedRecipientIsSeenAsOne() throws Exception {
    playground.faults().add(Fault.on("mail", new FaultKind.Status(550)).method("RCPT"));
    MimeMessage message = message("gone@example.org");
    assertThat(catchThrowable(() -> Transport.send(message)))
        .isInstanceOf(SendFailedException.class);
    assertThat(playground.mails()).isEmpty();
  }

  @Test
  void noiseEndsNoMoreThanItsOwnConnection() throws Exception {
    long seed = 42;
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int round = 0; round < 50; round++) {
      StringBuilder noise = new StringBuilder();
      random.ints(200, 0, 256).forEach(octet -> noise.append((char) octet));
      try (SmtpClient client = SmtpClient.greeted(playground.smtpPort())) {
        assertThat(client.send(noise.append("\r\nQUIT\r\n").toString()))
            .as("seed %s, round %s", seed, round)
            .startsWith("50");
      }
    }
    Transport.send(message("list@example.org"));
    assertThat(playground.mails()).hasSize(1);
  }
}
