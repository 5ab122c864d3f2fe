package dev.afterword.app.story;

import static dev.afterword.app.story.Json.item;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators see and decide, from outside, on a real broker. */
final class OperatorStoryTest {
  private static final String TEA = "zh/events/tea";

  private final World world;

  OperatorStoryTest(@TempDir Path folder) throws Exception {
    world = World.in(folder);
  }

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  @Test
  void theTimelineTellsAllAndEveryChannelHasAnAnswer() throws Exception {
    world.configure(
        "{ settle: 0s, max-age: 10000d }",
        world.channels("mastodon") + world.channels("webhook").replace(" }\n", ", settle: 1h }\n"));
    String commit = world.commit(TEA + ".md", RecapText.small("茶会", "2026-11-01"));
    up();

    JsonNode timeline = world.report("timeline", TEA);

    assertThat(Json.texts(timeline.path("events"), "what"))
        .containsSubsequence("committed", "published", "page live", "posted");
    assertThat(item(timeline.path("events"), "what", "committed").path("detail").asText())
        .startsWith(commit.substring(0, 12));
    assertThat(item(timeline.path("events"), "what", "published").path("detail").asText())
        .contains("afterword.recaps-0@0");
    assertThat(item(timeline.path("events"), "what", "page live").path("detail").asText())
        .containsPattern("\\d+ ms after the event, \\d+ bytes");
    assertThat(item(timeline.path("events"), "what", "posted").path("url").asText())
        .startsWith("http");
    assertThat(item(timeline.path("channels"), "channel", "mastodon").path("why").asText())
        .startsWith("said at ");
    assertThat(item(timeline.path("channels"), "channel", "webhook").path("why").asText())
        .startsWith("it is sent at ");
    assertThat(world.here("timeline", TEA + ".md").output())
        .contains("茶会", "posted", commit.substring(0, 12));
    assertThat(world.here("timeline", "zh/nothing").code()).isEqualTo(1);
  }

  private void up() {
    Outcome outcome = world.here("up", "--once", "--port", "0", "--patience", "60s");
    assertThat(outcome.code()).as(outcome.toString()).isZero();
  }

  private Outcome done(String... command) {
    Outcome outcome = world.here(command);
    assertThat(outcome.code()).as(outcome.toString()).isZero();
    return outcome;
  }
}
