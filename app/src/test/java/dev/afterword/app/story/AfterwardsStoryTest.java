package dev.afterword.app.story;

import static dev.afterword.app.story.Json.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.playground.platform.VisiblePost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What comes after a recap was published: operators decide, authors change their minds. */
@Execution(ExecutionMode.CONCURRENT)
@Order(3)
final class AfterwardsStoryTest {
  private static final String RECAP = "zh/events/tea";

  private final World world;
  private final Path folder;

  AfterwardsStoryTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    world = World.in(folder.resolve("world"));
  }

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  @Test
  void whatIsHeldIsReleasedAndSkippedByAPerson() throws Exception {
    world.configure("{ settle: 0s, bulk-limit: 1, max-age: 10000d }", world.channels("webhook"));
    world.write("zh/events/one.md", RecapText.small("一", "2026-11-01"));
    world.write("zh/events/two.md", RecapText.small("二", "2026-11-01"));
    world.commit();
    up();
    var holds = world.report("holds");
    assertThat(Json.texts(holds, "cause")).containsExactly("bulk");
    String hold = holds.path(0).path("hold").asText();

    done("release", "--recap", "zh/events/one", "--as", "ada", hold);
    done("skip", "--as", "ada", "--why", "old news", hold);
    up();

    assertThat(world.posts("webhook")).hasSize(1);
    var deliveries = world.report("deliveries");
    assertThat(item(deliveries, "recap", "zh/events/one").path("state").asText())
        .isEqualTo("delivered");
    assertThat(item(deliveries, "recap", "zh/events/two").path("reason").asText())
        .isEqualTo("it is not said, says ada: old news");
    assertThat(world.report("holds")).isEmpty();
    assertThat(world.here("release", hold).output()).contains("ada decided");
    assertThat(world.here("release", "nothing").code()).isEqualTo(1);
  }

  @Test
  void anEditIsMadeInPlaceAndAWithdrawalTakesBackWhatItCan() throws Exception {
    world.configure("{ settle: 0s, max-age: 10000d }", world.channels("mastodon", "webhook"));
    world.commit(RECAP + ".md", RecapText.small("茶会", "2026-11-01"));
    up();
    world.commit(RECAP + ".md", RecapText.small("茶话会", "2026-11-01"));
    up();

    assertThat(texts("mastodon")).singleElement().asString().contains("茶话会");
    assertThat(texts("webhook")).hasSize(1);
    assertThat(item(world.report("deliveries"), "channel", "webhook").path("reason").asText())
        .contains("cannot be edited");

    Files.delete(world.content().resolve(RECAP + ".md"));
    world.commit();
    up();

    assertThat(texts("mastodon")).isEmpty();
    assertThat(texts("webhook")).hasSize(1);
    var deliveries = world.report("deliveries");
    assertThat(Json.texts(deliveries, "state")).containsOnly("retracted");
    assertThat(world.page(RECAP + ".html")).doesNotContain("大家喝了茶");
  }

  @Test
  void whatCannotBeTakenBackIsListedAndACorrectionIsOffered() throws Exception {
    world.configure(
        "{ settle: 0s, max-age: 10000d }", world.channels("mastodon", "webhook", "mail"));
    world.commit(RECAP + ".md", RecapText.small("茶会", "2026-11-01"));
    up();
    long created = world.created();

    Outcome retracted = world.here("retract", RECAP, "--as", "ada", "--why", "wrong tea");
    assertThat(retracted.code()).as(retracted.toString()).isZero();
    up();

    assertThat(texts("mastodon")).isEmpty();
    assertThat(world.created()).isEqualTo(created);
    assertThat(world.playground().mails()).hasSize(1);
    Outcome again = world.here("retract", RECAP);
    assertThat(again.output())
        .contains(
            "mail: retracted",
            "webhook: retracted",
            "cannot be taken back here: to correct it, publish a correction");
    assertThat(again.output().lines().filter(line -> line.startsWith("  still out: "))).hasSize(2);
    assertThat(world.page(RECAP + ".html")).doesNotContain("大家喝了茶");
  }

  @Test
  void aNewLogWithTheOldLedgerSaysNothing() throws Exception {
    world.configure("{ settle: 0s, max-age: 10000d }", world.channels("mastodon", "webhook"));
    world.commit(RECAP + ".md", RecapText.small("茶会", "2026-11-01"));
    up();
    long created = world.created();
    String copy = folder.resolve("ledger.jsonl").toString();
    done("ledger", "export", copy);
    world.loseData();

    done("ledger", "import", copy);
    up();

    assertThat(world.created()).isEqualTo(created);
    assertThat(Json.texts(world.report("deliveries"), "state"))
        .hasSize(2)
        .containsOnly("delivered");
  }

  @Test
  void anAnnouncementWaitsForApprovalOfItsVeryWords() throws Exception {
    world.configure(
        "{ settle: 0s, max-age: 10000d, approve: required }", world.channels("mastodon"));
    world.commit(RECAP + ".md", RecapText.small("茶会", "2026-11-01"));
    up();
    String first = world.report("holds").path(0).path("hold").asText();
    world.commit(RECAP + ".md", RecapText.small("茶话会", "2026-11-01"));
    up();
    String second = world.report("holds").path(0).path("hold").asText();

    assertThat(second).isNotEqualTo(first);
    done("release", second);
    up();

    assertThat(texts("mastodon")).singleElement().asString().contains("茶话会");
  }

  private void up() throws Exception {
    Outcome outcome = world.upOnce();
    assertThat(outcome.code()).as(outcome.toString()).isZero();
  }

  private void done(String... command) {
    Outcome outcome = world.here(command);
    assertThat(outcome.code()).as(outcome.toString()).isZero();
  }

  private List<String> texts(String platform) {
    return world.posts(platform).stream().map(VisiblePost::text).toList();
  }
}
