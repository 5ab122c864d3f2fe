package dev.afterword.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.afterword.broker.TestBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each stage is a process of its own, and nothing but a Kafka lies between them. */
@Tag("kafka")
final class SeparateStagesStoryTest {
  private static final String RECAP = "zh/events/lighthouse-night";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void aCommitBecomesAPageAndPostsOnceAndAllStopWhenAsked(@TempDir Path folder) throws Exception {
    try (var kafka = TestBroker.start(folder.resolve("kafka"));
        var world = World.in(folder);
        var fleet = new Fleet(world)) {
      world.configure(
          "{ settle: 0s, bulk-limit: 100, max-age: 10000d }",
          world.channels("mastodon", "mail", "webhook"));
      world.kafka(kafka.bootstrapServers(), 1);
      fleet.start("publish", "--follow", "--port", "0");
      fleet.start("render", "--port", "0");
      fleet.start("syndicate", "--port", "0");

      world.commit(RECAP + ".md", RecapText.sixTalks());
      await().atMost(PATIENCE).until(() -> isSaid(world));
      assertThat(Files.exists(world.data().resolve("site/" + RECAP + ".html"))).isTrue();

      fleet.stop();
      long created = world.created();
      fleet.start("syndicate");
      fleet.stop();
      assertThat(world.created()).as(fleet.output()).isEqualTo(created);
    }
  }

  private static boolean isSaid(World world) {
    return world.posts("mastodon").size() == 7
        && world.posts("webhook").size() == 1
        && world.playground().mails().size() == 1;
  }
}
