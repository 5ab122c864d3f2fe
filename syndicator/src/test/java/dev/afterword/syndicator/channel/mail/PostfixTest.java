package dev.afterword.syndicator.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Standing;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.Sketch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the server that most lists are behind. Runs where it is installed. */
class PostfixTest {
  @TempDir private Path folder;

  @BeforeAll
  static void thereIsOne() {
    if (!Postfix.isInstalled()) {
      System.out.println("skipped: PostfixTest needs root, openssl and /usr/sbin/postfix");
    }
    Assumptions.assumeTrue(Postfix.isInstalled());
  }

  @Test
  void aLetterGoesThroughTlsAndALoginAndArrivesOnceAndWhole()
      throws IOException, InterruptedException {
    try (var next = new ScriptedSmtp(Map.of("EHLO", "250-next\r\n250-8BITMIME\r\n250 SMTPUTF8"));
        var passwords = new PasswordServer("ada", "s@cret");
        var postfix = Postfix.start(folder, next.port(), passwords.port());
        var channel = open(postfix, "ada:s%40cret@")) {
      await().atMost(Duration.ofSeconds(30)).until(() -> channel.check() instanceof Standing.Ready);
      assertThat(next.messages()).isEmpty();

      var progress =
          Rehearsal.begin(channel, Sketch.usual().language("zh").title("秋季聚会回顾").announcement());
      var first = Rehearsal.intent(channel, progress, 1);
      assertThat(channel.send(first)).isInstanceOf(Outcome.Accepted.class);
      var second = Rehearsal.intent(channel, Rehearsal.after(progress, "<1@x>"), 1);
      assertThat(channel.send(second)).isInstanceOf(Outcome.Accepted.class);

      await().atMost(Duration.ofSeconds(30)).until(() -> next.messages().size() == 2);
      assertThat(next.commands())
          .anyMatch(line -> line.startsWith("RCPT TO:<readers@lists.example.org>"))
          .anyMatch(line -> line.startsWith("RCPT TO:<用户@lists.example.org>"));
      assertThat(next.messages())
          .anyMatch(letter -> letter.contains("<" + first.key() + "@news.example.org>"))
          .anyMatch(letter -> letter.contains("<" + second.key() + "@news.example.org>"));
      next.messages().stream()
          .filter(letter -> letter.chars().allMatch(sign -> sign < 128))
          .forEach(MimeLint::check);
    }
  }

  @Test
  void aWrongPasswordIsTold() throws IOException, InterruptedException {
    try (var next = new ScriptedSmtp(Map.of());
        var passwords = new PasswordServer("ada", "s@cret");
        var postfix = Postfix.start(folder, next.port(), passwords.port());
        var channel = open(postfix, "ada:wrong@")) {
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> channel.check() instanceof Standing.Faulty);
      var intent =
          Rehearsal.intent(channel, Rehearsal.begin(channel, Sketch.usual().announcement()), 1);
      assertThat(channel.send(intent)).isInstanceOf(Outcome.Broken.class);
      assertThat(next.messages()).isEmpty();
    }
  }

  private static Channel open(Postfix postfix, String login) {
    return Rehearsal.open(
        new MailType(),
        Map.of(
            "smtp", List.of(postfix.url(login)),
            "from", List.of("灯塔 <news@news.example.org>"),
            "to", List.of("readers@lists.example.org", "用户@lists.example.org")));
  }
}
