package dev.afterword.playground.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.playground.TestClock;
import dev.afterword.playground.fault.Fault;
import dev.afterword.playground.fault.FaultKind;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailFaultTest {
  private Playground playground;

  @BeforeEach
  void start() throws IOException {
    playground = Playground.start(PlaygroundConfig.loopback(new TestClock()));
  }

  @AfterEach
  void stop() throws IOException {
    playground.close();
  }

  private void fault(Stage stage, FaultKind kind) {
    playground.faults().add(Fault.on("mail", kind).method(stage.name()));
  }

  /** Sends a mail and tells the reply at the stage. */
  private String replyAt(Stage stage) throws IOException {
    try (SmtpClient client = new SmtpClient(playground.smtpPort())) {
      String connect = client.reply();
      if (stage == Stage.CONNECT) {
        return connect;
      }
      client.say("EHLO client.example.org");
      String mail = client.say("MAIL FROM:<a@example.org>");
      String recipient = stage == Stage.MAIL ? "" : client.say("RCPT TO:<b@example.org>");
      String data = stage == Stage.MAIL || stage == Stage.RCPT ? "" : client.say("DATA");
      return switch (stage) {
        case MAIL -> mail;
        case RCPT -> recipient;
        case DATA -> data;
        case CONNECT, DOT -> client.send(SmtpClient.MAIL + ".\r\n");
      };
    }
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void aCodeAtAStageIsARefusal(Stage stage) throws IOException {
    fault(stage, new FaultKind.Status(451));
    assertThat(replyAt(stage)).startsWith("451");
    assertThat(playground.mails()).isEmpty();
    assertThat(replyAt(Stage.DOT)).startsWith("250");
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void aDropAtAStageKeepsNothing(Stage stage) throws IOException {
    fault(stage, new FaultKind.Drop());
    assertThat(replyAt(stage)).isEqualTo("closed");
    assertThat(playground.mails()).isEmpty();
    assertThat(playground.requests().getLast().status()).isZero();
  }

  @Test
  void acceptThenDropKeepsTheMailAndSaysNothing() throws IOException {
    fault(Stage.DOT, new FaultKind.AcceptThenDrop());
    assertThat(replyAt(Stage.DOT)).isEqualTo("closed");
    assertThat(playground.mails()).hasSize(1);
  }

  @Test
  void aWaitAfterTheDotComesAfterTheMailIsKept() throws IOException {
    fault(Stage.DOT, new FaultKind.Wait(Duration.ofMillis(200)));
    long start = System.nanoTime();
    assertThat(replyAt(Stage.DOT)).startsWith("250");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(190));
  }

  @Test
  void aFaultCanMeetOneRecipientOnly() throws IOException {
    playground
        .faults()
        .add(Fault.on("mail", new FaultKind.Status(550)).method("RCPT").pathContains("gone@"));
    try (SmtpClient client = SmtpClient.greeted(playground.smtpPort())) {
      client.say("MAIL FROM:<a@example.org>");
      assertThat(client.say("RCPT TO:<here@example.org>")).startsWith("250");
      assertThat(client.say("RCPT TO:<gone@example.org>")).startsWith("550");
    }
  }

  @Test
  void hooksRunBeforeAndAfterTheMailIsKept() throws IOException {
    AtomicInteger before = new AtomicInteger(-1);
    AtomicInteger after = new AtomicInteger(-1);
    fault(Stage.DOT, new FaultKind.HookBefore(() -> before.set(playground.mails().size())));
    replyAt(Stage.DOT);
    fault(Stage.DOT, new FaultKind.HookAfter(() -> after.set(playground.mails().size())));
    replyAt(Stage.DOT);
    assertThat(before).hasValue(0);
    assertThat(after).hasValue(2);
  }

  @Test
  void faultsOfHttpAreRefusedForMail() {
    assertThatIllegalArgumentException().isThrownBy(() -> Fault.on("mail", new FaultKind.Html()));
  }
}
