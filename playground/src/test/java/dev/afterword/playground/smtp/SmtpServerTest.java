package dev.afterword.playground.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.playground.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpServerTest {
  private Playground playground;
  private SmtpClient client;

  @BeforeEach
  void start() throws IOException {
    playground = Playground.start(PlaygroundConfig.loopback(new TestClock()));
    client = SmtpClient.greeted(playground.smtpPort());
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    playground.close();
  }

  @Test
  void aMailIsKeptWithItsEnvelopeAndExactBytes() throws IOException {
    assertThat(client.mail("list@example.org", SmtpClient.MAIL)).startsWith("250 2.0.0");
    assertThat(client.say("QUIT")).startsWith("221");
    assertThat(playground.mails())
        .singleElement()
        .satisfies(mail -> assertThat(mail.from()).isEqualTo("recaps@example.org"))
        .satisfies(mail -> assertThat(mail.recipients()).containsExactly("list@example.org"))
        .satisfies(
            mail ->
                assertThat(mail.raw()).isEqualTo(SmtpClient.MAIL.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aLineThatBeginsWithADotLosesTheDotOfTheProtocol() throws IOException {
    client.mail("list@example.org", SmtpClient.MAIL + "..hidden\r\n");
    assertThat(playground.mails().getFirst().content().text())
        .hasValueSatisfying(text -> assertThat(text).contains("\r\n.hidden"));
  }

  @Test
  void severalMailsGoThroughOneConnection() throws IOException {
    client.mail("a@example.org", SmtpClient.MAIL);
    client.mail("b@example.org", SmtpClient.MAIL);
    assertThat(playground.mails()).hasSize(2);
  }

  @Test
  void aResetForgetsTheEnvelope() throws IOException {
    client.say("MAIL FROM:<a@example.org>");
    assertThat(client.say("RSET")).startsWith("250");
    assertThat(client.say("RCPT TO:<b@example.org>")).startsWith("503");
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT TO:<a@example.org>, 503",
    "DATA, 503",
    "MAIL FROM:a@example.org, 501",
    "MAIL a@example.org, 501",
    "MAIL FROM:<a b@example.org>, 501",
    "MAIL FROM:<nobody>, 553",
    "MAIL FROM:<a@example.org> COLOUR=RED, 555",
    "MAIL FROM:<a@example.org> SIZE=99999999, 552",
    "MAIL FROM:<回@example.org>, 553",
    "MAIL FROM:<>, 250",
    "MAIL FROM:<回@example.org> SMTPUTF8, 250",
    "MAIL FROM:<a@example.org> BODY=8BITMIME SIZE=1000, 250",
    "EHLO, 501",
    "NOOP, 250",
    "STARTTLS, 502",
    "HELLO you, 500"
  })
  void everyCommandGetsItsCode(String command, String code) throws IOException {
    assertThat(client.say(command)).startsWith(code);
  }

  @Test
  void aMailBeforeTheGreetingIsOutOfOrder() throws IOException {
    try (SmtpClient rude = new SmtpClient(playground.smtpPort())) {
      assertThat(rude.reply()).startsWith("220");
      assertThat(rude.say("MAIL FROM:<a@example.org>")).startsWith("503");
    }
  }

  @Test
  void aSecondMailFromWithinAMailIsOutOfOrder() throws IOException {
    client.say("MAIL FROM:<a@example.org>");
    assertThat(client.say("MAIL FROM:<a@example.org>")).startsWith("503");
  }

  @Test
  void theHundredAndFirstRecipientHasToWait() throws IOException {
    client.say("MAIL FROM:<a@example.org>");
    for (int number = 0; number < 100; number++) {
      assertThat(client.say("RCPT TO:<r" + number + "@example.org>")).startsWith("250");
    }
    assertThat(client.say("RCPT TO:<more@example.org>")).startsWith("452");
  }

  @Test
  void aLineFeedAloneEndsNoCommand() throws IOException {
    assertThat(client.send("NOOP\nNOOP\r\n")).startsWith("500");
  }

  @Test
  void aMailCannotBeSmuggledInWithABareLineFeed() throws IOException {
    String smuggled = SmtpClient.MAIL + "x\n.\nMAIL FROM:<evil@example.org>\r\n";
    assertThat(client.mail("list@example.org", smuggled)).startsWith("554 5.6.11");
    assertThat(playground.mails()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date: ",
        "From: ",
        "Message-ID: ",
      })
  void aRequiredHeaderMustBeThereOnce(String field) throws IOException {
    String without = SmtpClient.MAIL.replaceFirst("(?m)^" + field + ".*\r\n", "");
    assertThat(client.mail("list@example.org", without)).startsWith("554");
    String line =
        SmtpClient.MAIL.lines().filter(each -> each.startsWith(field)).findFirst().orElseThrow();
    assertThat(client.mail("list@example.org", line + "\r\n" + SmtpClient.MAIL)).startsWith("554");
    assertThat(playground.mails()).isEmpty();
  }

  @Test
  void otherHeadersMustBeSaneToo() throws IOException {
    for (String bad :
        new String[] {
          "Subject: twice\r\n", "no field name\r\n", "Content-Type: text/html\r\n", "X-Name: 回\r\n"
        }) {
      assertThat(client.mail("list@example.org", bad + SmtpClient.MAIL)).startsWith("554");
    }
  }

  @Test
  void aLineHoldsNineHundredNinetyEightOctets() throws IOException {
    assertThat(client.mail("l@example.org", SmtpClient.MAIL + "x".repeat(998) + "\r\n"))
        .startsWith("250");
    assertThat(client.mail("l@example.org", SmtpClient.MAIL + "x".repeat(999) + "\r\n"))
        .startsWith("554");
  }

  @Test
  void octetsBeyondAsciiNeedTheExtension() throws IOException {
    String mail = SmtpClient.MAIL + "回顾\r\n";
    assertThat(client.mail("l@example.org", mail)).startsWith("554 5.6.1");
    client.say("MAIL FROM:<a@example.org> BODY=8BITMIME");
    client.say("RCPT TO:<l@example.org>");
    client.say("DATA");
    assertThat(client.send(mail + ".\r\n")).startsWith("250");
  }

  @Test
  void aMailOverTheLimitIsRefusedAfterItsEnd() throws IOException {
    String line = "x".repeat(900) + "\r\n";
    assertThat(client.mail("l@example.org", SmtpClient.MAIL + line.repeat(11_700)))
        .startsWith("552");
    assertThat(client.say("NOOP")).startsWith("250");
  }
}
