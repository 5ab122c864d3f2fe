package dev.afterword.app.story;

import static dev.afterword.app.story.Json.fields;
import static dev.afterword.app.story.Json.item;
import static dev.afterword.app.story.Json.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.playground.platform.VisiblePost;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A commit becomes a page and posts; doing it again adds nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PipelineStoryTest {
  private static final String RECAP = "zh/events/lighthouse-night";
  private static final String PAGE = "https://lighthouse.example/" + RECAP + ".html";

  private final World world;
  private final String commit;
  private final Outcome first;
  private final long created;
  private final Outcome second;

  PipelineStoryTest(@TempDir Path folder) throws Exception {
    world = World.in(folder);
    world.configure(
        "{ settle: 0s, bulk-limit: 100, max-age: 10000d }",
        world.channels("mastodon", "x", "mail", "webhook"));
    commit = world.commit(RECAP + ".md", RecapText.sixTalks());
    first = world.upOnceAlone();
    created = world.created();
    second = world.upOnceAlone();
  }

  @AfterAll
  void close() throws Exception {
    world.close();
  }

  @Test
  void bothRunsEndWell() {
    assertThat(first.code()).as(first.toString()).isZero();
    assertThat(first.output()).contains("published", "live", "announced");
    assertThat(second.code()).as(second.toString()).isZero();
    assertThat(second.output()).doesNotContain("announced");
    assertThat(first.output() + second.output())
        .as("a healthy life logs nothing")
        .doesNotContain("level=");
  }

  @Test
  void thePageShowsSixVideosUnderSixTitles() throws Exception {
    var page = world.page(RECAP + ".html");
    int at = 0;
    for (int talk = 0; talk < RecapText.TALKS.size(); talk++) {
      at = found(page, RecapText.TALKS.get(talk) + "</h", at);
      at = found(page, "<video", at);
      at = found(page, RecapText.videos().get(talk), at);
    }

    assertThat(page.split("<video", -1)).hasSize(7);
    assertThat(page).contains(RecapText.TITLE, "afterword:revision");
  }

  private static int found(String page, String part, int from) {
    int at = page.indexOf(part, from);
    assertThat(at).as("%s after character %d of %s", part, from, page).isNotNegative();
    return at;
  }

  @Test
  void theFeedHasTheEntry() throws Exception {
    assertThat(world.page("zh/feed.xml")).contains("<entry", RecapText.TITLE, PAGE);
  }

  @Test
  void everyPlatformIsToldTheWholeStory() {
    for (var platform : List.of("mastodon", "x")) {
      List<VisiblePost> posts = world.posts(platform);
      assertThat(posts).as(first.toString()).isNotEmpty();
      assertTellsAll(posts.stream().map(VisiblePost::text).collect(Collectors.joining("\n")));
      assertThat(posts).allSatisfy(post -> assertThat(post.length()).isPositive());
      assertThat(posts).allMatch(post -> post.length() <= post.limit());
      assertThat(posts).filteredOn(post -> post.replyTo().isEmpty()).hasSize(1);
    }
    assertThat(world.posts("webhook")).hasSize(1);
    assertTellsAll(world.posts("webhook").getFirst().text());
    assertThat(world.playground().mails()).as(first.toString()).hasSize(1);
    var mail = world.playground().mails().getFirst();
    assertThat(mail.recipients()).containsExactly("readers@lists.lighthouse.example");
    assertThat(mail.content().header("Subject")).contains(RecapText.TITLE);
    assertTellsAll(mail.content().text().orElseThrow());
  }

  private static void assertTellsAll(String text) {
    assertThat(text).contains(RecapText.TITLE, RecapText.SUMMARY, PAGE);
    assertThat(text).contains(RecapText.videos());
  }

  @Test
  void theSecondRunCreatesNothing() {
    assertThat(created).isEqualTo(world.playground().posts().size() + 1L);
    assertThat(world.created()).as(second.toString()).isEqualTo(created);
    assertThat(world.playground().posts()).allMatch(post -> post.note().isEmpty());
  }

  @Test
  void deliveriesTellsWhatIsOut() throws Exception {
    var deliveries = world.report("deliveries");

    assertThat(texts(deliveries, "channel"))
        .containsExactlyInAnyOrder("mastodon", "x", "mail", "webhook");
    for (JsonNode delivery : deliveries) {
      assertThat(fields(delivery))
          .contains(
              "channel",
              "recap",
              "revision",
              "state",
              "change",
              "reason",
              "attempts",
              "updated",
              "posts");
      assertThat(delivery.path("recap").asText()).isEqualTo(RECAP);
      assertThat(delivery.path("state").asText()).as(delivery.toString()).isEqualTo("delivered");
      assertThat(delivery.path("change").asText()).isEqualTo("new");
      assertThat(delivery.path("posts")).isNotEmpty();
    }
    assertThat(texts(item(deliveries, "channel", "mastodon").path("posts"), "id"))
        .containsExactlyInAnyOrderElementsOf(
            world.posts("mastodon").stream().map(VisiblePost::id).toList());
  }

  @Test
  void statusTellsWhereEverythingStands() throws Exception {
    var status = world.report("status");

    assertThat(fields(status))
        .contains("recaps", "pages", "deadLetters", "kafka", "sources", "channels");
    assertThat(status.path("recaps").asInt()).isEqualTo(1);
    assertThat(status.path("pages").asInt()).isEqualTo(1);
    assertThat(status.path("deadLetters").asInt()).isZero();
    assertThat(status.path("kafka").path("bootstrapServers").asText()).contains(":");
    assertThat(texts(status.path("sources"), "commit")).containsExactly(commit);
    assertThat(status.path("channels")).hasSize(4);
    for (JsonNode channel : status.path("channels")) {
      assertThat(fields(channel))
          .contains(
              "name",
              "type",
              "state",
              "due",
              "held",
              "uncertain",
              "rejected",
              "delivered",
              "oldestUndoneSeconds");
      assertThat(channel.path("delivered").asInt()).isEqualTo(1);
    }
  }

  @Test
  void previewShowsExactlyWhatWasSent() throws Exception {
    var previews = world.report("preview", RECAP);

    assertThat(texts(previews, "channel"))
        .containsExactlyInAnyOrder("mastodon", "x", "mail", "webhook");
    for (JsonNode preview : previews) {
      assertThat(fields(preview)).contains("channel", "recap", "posts");
      for (JsonNode post : preview.path("posts")) {
        assertThat(fields(post)).contains("text", "length", "limit", "unit", "request");
      }
      String channel = preview.path("channel").asText();
      if (channel.equals("mastodon") || channel.equals("x")) {
        assertThat(texts(preview.path("posts"), "text"))
            .containsExactlyInAnyOrderElementsOf(
                world.posts(channel).stream().map(VisiblePost::text).toList());
      }
    }
  }

  @Test
  void aDryRunTellsWhatWouldBePublishedAndPublishesNothing() throws Exception {
    var before = world.report("publish", "--dry-run");
    assertThat(before.path("published")).isEmpty();

    var head = world.commit("zh/events/tea.md", RecapText.small("茶会", "2026-11-01"));
    for (int time = 1; time <= 2; time++) {
      var report = world.report("publish", "--dry-run");

      assertThat(fields(report))
          .contains("source", "commit", "published", "withdrawn", "refused", "drafts", "ignored");
      assertThat(report.path("commit").asText()).isEqualTo(head);
      assertThat(report.path("published")).hasSize(1);
      assertThat(fields(report.path("published").path(0))).contains("recap", "path", "change");
      assertThat(texts(report.path("published"), "recap")).containsExactly("zh/events/tea");
    }
  }
}
