package dev.afterword.app.story;

import static dev.afterword.app.story.Json.item;
import static dev.afterword.app.story.Json.items;
import static dev.afterword.app.story.Json.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.playground.platform.VisiblePost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Afterword dies between every two steps of a commit's way, and goes on from there. Each stage runs
 * alone, so that it is certain which boundary comes first.
 */
@Order(1)
final class KillStoryTest {
  private static final String RECAP = "zh/events/lighthouse-night";
  private static final int KILLED = 137;

  private final World world;

  KillStoryTest(@TempDir Path folder) throws Exception {
    world = World.in(folder);
    world.configure(
        "{ settle: 0s, bulk-limit: 100, max-age: 10000d }",
        world.channels("mastodon", "x", "mail", "webhook"));
  }

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  @Test
  void aWayWithADeathBetweenEveryTwoStepsSaysEverythingOnce() throws Exception {
    String commit = world.commit(RECAP + ".md", RecapText.sixTalks());
    Path page = world.data().resolve("site/" + RECAP + ".html");

    for (var boundary : List.of("assets-stored", "before-append", "appended")) {
      dies("producer." + boundary, "publish");
    }
    dies("renderer.before-write", "render", "--once");
    assertThat(Files.exists(page)).isFalse();
    dies("renderer.files-written", "render", "--once");
    assertThat(Files.exists(page)).isTrue();
    Outcome rendered = world.run("render", "--once");
    assertThat(rendered.code()).as(rendered.toString()).isZero();
    for (var boundary : List.of("before-plan", "planned", "before-intent")) {
      dies("syndicator." + boundary, "syndicate", "--once");
      assertThat(world.created()).isZero();
    }
    for (var boundary : List.of("intended", "called", "recorded", "called#4")) {
      dies("syndicator." + boundary, "syndicate", "--once", "--patience", "90s");
    }
    Outcome last = world.upOnceAlone();

    assertThat(last.code()).as(last.toString()).isZero();
    assertLogAndSiteAgree(commit, last);
    assertEverythingIsSaidOnce(last);
    long created = world.created();
    Outcome again = world.upOnceAlone();
    assertThat(world.created()).as(again.toString()).isEqualTo(created);
  }

  private void dies(String boundary, String... arguments) throws Exception {
    Outcome outcome = world.dying(boundary, arguments);
    assertThat(outcome.code()).as("killed at %s: %s", boundary, outcome).isEqualTo(KILLED);
  }

  private void assertLogAndSiteAgree(String commit, Outcome last) throws Exception {
    var status = world.report("status");
    assertThat(status.path("recaps").asInt()).as(last.toString()).isEqualTo(1);
    assertThat(status.path("pages").asInt()).isEqualTo(1);
    assertThat(status.path("deadLetters").asInt()).isZero();
    assertThat(texts(status.path("sources"), "commit")).containsExactly(commit);
    var revision = world.report("deliveries").path(0).path("revision").asText();
    assertThat(world.page(RECAP + ".html")).contains(revision);
  }

  private void assertEverythingIsSaidOnce(Outcome last) throws Exception {
    var deliveries = world.report("deliveries");
    assertThat(deliveries).hasSize(4);
    assertThreadIsWhole("mastodon", deliveries, last);
    assertThreadIsWhole("x", deliveries, last);
    assertThat(world.posts("webhook")).as(last.toString()).hasSize(1);
    assertThat(item(deliveries, "channel", "webhook").path("state").asText())
        .isEqualTo("delivered");
    assertMailIsSaidOnceOrDoubted(item(deliveries, "channel", "mail"), last);
  }

  private void assertThreadIsWhole(String platform, JsonNode deliveries, Outcome last)
      throws Exception {
    List<VisiblePost> posts = world.posts(platform);
    assertThat(posts).as(last.toString()).filteredOn(post -> post.replyTo().isEmpty()).hasSize(1);
    assertThat(Set.copyOf(posts.stream().map(VisiblePost::text).toList())).hasSameSizeAs(posts);
    var preview = item(world.report("preview", RECAP), "channel", platform);
    assertThat(posts.stream().map(VisiblePost::text).toList())
        .containsExactlyInAnyOrderElementsOf(texts(preview.path("posts"), "text"));
    var delivery = item(deliveries, "channel", platform);
    assertThat(delivery.path("state").asText()).as(last.toString()).isEqualTo("delivered");
    assertThat(new HashSet<>(texts(delivery.path("posts"), "id")))
        .isEqualTo(new HashSet<>(posts.stream().map(VisiblePost::id).toList()));
  }

  private void assertMailIsSaidOnceOrDoubted(JsonNode delivery, Outcome last) {
    int mails = world.playground().mails().size();
    switch (delivery.path("state").asText()) {
      case "delivered" -> assertThat(mails).as(last.toString()).isEqualTo(1);
      case "uncertain" -> {
        assertThat(mails).as(last.toString()).isLessThanOrEqualTo(1);
        assertThat(delivery.path("reason").asText()).contains("'afterword resolve'");
      }
      default -> throw new AssertionError(delivery + "\n" + last);
    }
    assertThat(items(delivery.path("posts")).count()).isLessThanOrEqualTo(1);
  }
}
