package dev.afterword.app.story;

import static dev.afterword.app.story.Json.item;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.JsonCodec;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fault has its fix, and nothing is posted to find it. */
final class DoctorStoryTest {
  private final World world;

  DoctorStoryTest(@TempDir Path folder) throws Exception {
    world = World.in(folder);
  }

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  @Test
  void credentialsAreAskedForWithoutAPost() throws Exception {
    String good = world.channels("mastodon");
    world.configure(
        "{}",
        good + good.replace("  mastodon:", "  wrong:").replaceAll("token: \\S+", "token: no"));

    Outcome outcome = world.here("doctor", "--json");
    JsonNode found = new JsonCodec().tree(outcome.output());

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(item(found, "subject", "kafka").path("verdict").asText()).isEqualTo("fine");
    assertThat(item(found, "subject", "data").path("verdict").asText()).isEqualTo("fine");
    assertThat(item(found, "subject", "channel mastodon").path("verdict").asText())
        .isEqualTo("fine");
    assertThat(item(found, "subject", "channel wrong").path("verdict").asText()).isEqualTo("fault");
    assertThat(item(found, "subject", "channel wrong").path("fix").asText()).isNotEmpty();
    assertThat(world.created()).isZero();
  }

  @Test
  void aConfigurationThatCannotBeReadIsAFaultWithItsLine() throws Exception {
    world.configure("{ settle: soon }", world.channels("mastodon"));

    Outcome outcome = world.here("doctor");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.output()).contains("fault", "afterword.yaml:2:", "fix: ");
  }
}
