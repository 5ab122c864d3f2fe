package dev.afterword.syndicator.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.afterword.contract.ledger.Intent;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.Sketch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Through a relay to a real mailing list and on to its subscribers. Half a minute and a gigabyte of
 * memory: only with {@code -Dafterword.mailman=true}.
 */
class MailmanTest {
  private static final Duration LONG = Duration.ofSeconds(90);
  @TempDir private Path folder;

  @BeforeAll
  static void thereIsOne() {
    boolean wanted = Boolean.getBoolean("afterword.mailman") && Mailman.isInstalled();
    if (!wanted) {
      System.out.println(
          "skipped: MailmanTest needs -Dafterword.mailman=true, root, postfix and mailman3");
    }
    Assumptions.assumeTrue(wanted);
  }

  @Test
  void bothSubscribersGetEachLetterOnce() throws IOException, InterruptedException {
    try (var subscribers = new ScriptedSmtp(Map.of());
        var mailman = Mailman.start(folder.resolve("mailman"), subscribers.port());
        var postfix = Postfix.beforeList(folder.resolve("postfix"), mailman.port());
        var channel =
            Rehearsal.open(
                new MailType(),
                Map.of(
                    "smtp", List.of(postfix.url()),
                    "from", List.of("灯塔 <news@news.example.org>"),
                    "to", List.of("recaps@lists.example.org")))) {
      await().atMost(LONG).until(mailman::isUp);
      mailman.list("recaps@lists.example.org", Set.of("ann@sub.example", "bob@sub.example"));

      var progress =
          Rehearsal.begin(channel, Sketch.usual().language("zh").title("秋季聚会回顾").announcement());
      var intent = Rehearsal.intent(channel, progress, 1);
      assertThat(channel.send(intent)).isInstanceOf(Outcome.Accepted.class);
      var last = Rehearsal.begin(channel, Sketch.usual().title("The last one").announcement());
      assertThat(channel.send(again(Rehearsal.intent(channel, last, 1))))
          .isInstanceOf(Outcome.Accepted.class);

      // What came twice would have come before the letter that was sent afterwards.
      await().atMost(LONG).until(() -> heard(subscribers, "") >= 4);
      List<String> letters = subscribers.messages();
      letters.forEach(MailmanTest::assertIsFromTheList);
      assertThat(letters).filteredOn(letter -> letter.contains("The last one")).hasSize(1);
      assertThat(letters).filteredOn(letter -> !letter.contains("The last one")).hasSize(1);
      assertThat(heard(subscribers, "ann")).isEqualTo(2);
      assertThat(heard(subscribers, "bob")).isEqualTo(2);
    }
  }

  /** Under a key of its own, because both are the first post of a thread. */
  private static Intent again(Intent intent) {
    String key = new StringBuilder(intent.key()).reverse().toString();
    return new Intent(intent.post(), key, intent.at(), intent.attempt(), intent.request());
  }

  /** Servers do not agree about great and small letters of a command. */
  private static long heard(ScriptedSmtp subscribers, String name) {
    return subscribers.commands().stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("rcpt to:<" + name))
        .count();
  }

  /**
   * The list wraps a letter to add its footer, so that what comes out is no longer ours to lint.
   */
  private static void assertIsFromTheList(String letter) {
    assertThat(letter)
        .contains("@news.example.org>", "text/plain", "text/html")
        .containsPattern("(?i)List-Unsubscribe:");
  }
}
