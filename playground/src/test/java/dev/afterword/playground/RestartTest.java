package dev.afterword.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.afterword.playground.json.Json;
import dev.afterword.playground.platform.VisiblePost;
import dev.afterword.playground.smtp.SmtpClient;
import dev.afterword.playground.x.XClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
  private final TestClock clock = new TestClock();

  @TempDir private Path directory;
  private PlaygroundConfig config;

  @BeforeEach
  void configure() {
    config = PlaygroundConfig.loopback(clock).keptIn(directory.resolve("playground"));
  }

  private static void toot(Playground playground, String text, String key) throws IOException {
    Wire.postJson(
        URI.create(playground.mastodonBase() + "/api/v1/statuses"),
        Json.write(Map.of("status", text)),
        "Authorization",
        "Bearer " + playground.credentials().mastodonToken(),
        "Idempotency-Key",
        key);
  }

  @Test
  void postsKeysAndMailsAreThereAfterARestart() throws IOException {
    try (Playground first = Playground.start(config)) {
      new XClient(first, clock).post("on X");
      toot(first, "on Mastodon", "k1");
      try (SmtpClient client = SmtpClient.greeted(first.smtpPort())) {
        client.mail("list@example.org", SmtpClient.MAIL);
      }
    }
    try (Playground second = Playground.start(config)) {
      assertThat(new XClient(second, clock).post("on X").statusCode()).isEqualTo(403);
      toot(second, "on Mastodon", "k1");
      assertThat(second.posts())
          .extracting(VisiblePost::text)
          .containsExactly("on X", "on Mastodon");
      assertThat(second.mails())
          .singleElement()
          .satisfies(mail -> assertThat(mail.source()).isEqualTo(SmtpClient.MAIL));
    }
  }

  @Test
  void aNewPostAfterARestartGetsANewId() throws IOException {
    try (Playground first = Playground.start(config)) {
      new XClient(first, clock).post("one");
    }
    try (Playground second = Playground.start(config)) {
      new XClient(second, clock).post("two");
      assertThat(second.posts()).extracting(VisiblePost::id).doesNotHaveDuplicates().hasSize(2);
    }
  }

  @Test
  void halfALineAtTheEndOfAJournalIsForgotten() throws IOException {
    try (Playground first = Playground.start(config)) {
      new XClient(first, clock).post("one");
    }
    Path journal = directory.resolve("playground/x.jsonl");
    Files.writeString(journal, "{\"event\":\"pos", StandardOpenOption.APPEND);
    try (Playground second = Playground.start(config)) {
      new XClient(second, clock).post("two");
    }
    try (Playground third = Playground.start(config)) {
      assertThat(third.posts()).extracting(VisiblePost::text).containsExactly("one", "two");
    }
  }

  @Test
  void aJournalThatCannotBeReadIsNamedWithItsLine() throws IOException {
    Files.createDirectories(directory.resolve("playground"));
    Files.writeString(directory.resolve("playground/x.jsonl"), "nonsense\n");
    assertThatIOException()
        .isThrownBy(() -> Playground.start(config))
        .withMessageContaining("x.jsonl:1: ");
  }

  @Test
  void aPortThatIsTakenIsSaid() throws IOException {
    try (Playground first = Playground.start(config)) {
      PlaygroundConfig same = PlaygroundConfig.loopback(clock).ports(first.httpBase().getPort(), 0);
      assertThatIOException().isThrownBy(() -> Playground.start(same));
    }
  }
}
