package dev.afterword.app.story;

import static dev.afterword.app.story.Json.item;
import static dev.afterword.app.story.Json.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a recap from being announced, and what lets it go. */
@Order(5)
final class GuardStoryTest {
  private final World world;

  GuardStoryTest(@TempDir Path folder) throws Exception {
    world = World.in(folder);
  }

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  @Test
  void anOldRecapIsPublishedInSilenceUntilTheAgeLimitAllowsIt() throws Exception {
    world.configure("{}", world.channels("mastodon", "webhook"));
    world.commit("zh/events/lighthouse-night.md", RecapText.sixTalks());

    Outcome silent = world.upOnce();

    assertThat(silent.code()).as(silent.toString()).isZero();
    assertThat(world.page("zh/events/lighthouse-night.html")).contains(RecapText.TITLE);
    assertThat(world.created()).isZero();
    for (JsonNode delivery : world.report("deliveries")) {
      assertThat(delivery.path("state").asText()).isEqualTo("skipped");
      assertThat(delivery.path("reason").asText())
          .contains("2020-03-14", "older than announce.max-age of 30d");
    }

    world.configure(
        "{ settle: 0s, max-age: 10000d }",
        world.channels("mastodon") + world.channels("webhook").replace(" }\n", ", settle: 1h }\n"));
    Outcome announced = world.upOnce();

    assertThat(announced.code()).as(announced.toString()).isZero();
    assertThat(world.posts("mastodon")).as(announced.toString()).isNotEmpty();
    assertThat(world.posts("webhook")).isEmpty();
    var deliveries = world.report("deliveries");
    assertThat(item(deliveries, "channel", "mastodon").path("state").asText())
        .isEqualTo("delivered");
    assertThat(item(deliveries, "channel", "webhook").path("state").asText()).isEqualTo("planned");
  }

  @Test
  void aFirstImportOfManyIsHeldAsOneDecision() throws Exception {
    world.configure("{ settle: 0s, bulk-limit: 3, max-age: 10000d }", world.channels("webhook"));
    for (int number = 1; number <= 5; number++) {
      world.write(
          "zh/events/night-" + number + ".md", RecapText.small("第" + number + "夜", "2026-11-01"));
    }
    world.commit();

    Outcome held = world.upOnce();

    assertThat(held.code()).as(held.toString()).isZero();
    assertThat(world.created()).isZero();
    assertThat(Files.exists(world.data().resolve("site/zh/events/night-5.html"))).isTrue();
    var deliveries = world.report("deliveries");
    assertThat(texts(deliveries, "state")).hasSize(5).containsOnly("held");
    assertThat(texts(deliveries, "reason"))
        .allMatch(reason -> reason.contains("5 new recaps, more than announce.bulk-limit of 3"));
    assertThat(world.report("status").path("channels").path(0).path("held").asInt()).isEqualTo(5);
  }

  @Test
  void aRecapThatHasNotSettledIsPlannedAndNobodyWaitsForIt() throws Exception {
    world.configure("{ settle: 10m, max-age: 10000d }", world.channels("webhook"));
    world.commit("zh/events/tea.md", RecapText.small("茶会", "2026-11-01"));
    Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    Outcome planned = world.upOnce();

    assertThat(planned.code()).as(planned.toString()).isZero();
    assertThat(world.created()).isZero();
    var delivery = world.report("deliveries").path(0);
    assertThat(delivery.path("state").asText()).isEqualTo("planned");
    assertThat(Instant.parse(delivery.path("due").asText()))
        .isAfterOrEqualTo(before.plus(10, ChronoUnit.MINUTES));
  }
}
