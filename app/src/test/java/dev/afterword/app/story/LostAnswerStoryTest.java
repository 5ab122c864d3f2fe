package dev.afterword.app.story;

import static dev.afterword.app.story.Json.item;
import static dev.afterword.app.story.Json.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.playground.fault.Fault;
import dev.afterword.playground.fault.FaultKind;
import dev.afterword.playground.platform.VisiblePost;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A platform that took a post and never said so is asked, not told again. */
@Execution(ExecutionMode.CONCURRENT)
@Order(2)
final class LostAnswerStoryTest {
  private static final String RECAP = "zh/events/lighthouse-night";

  /** Longer than the deadline of any call. */
  private static final Duration NEVER = Duration.ofSeconds(40);

  private final World world;

  LostAnswerStoryTest(@TempDir Path folder) throws Exception {
    world = World.in(folder);
    world.configure(
        "{ settle: 0s, bulk-limit: 100, max-age: 10000d }",
        world.channels("mastodon", "x", "mail", "webhook"));
    world.commit(RECAP + ".md", RecapText.sixTalks());
  }

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  /**
   * The first answer never comes, and the one after it, be it to a repeat or to the next post of
   * the thread, ends before it begins.
   */
  @Test
  void whatWasTakenAndNotAnsweredIsOutOnce() throws Exception {
    var faults = world.playground().faults();
    for (var platform : List.of("mastodon", "x", "webhook")) {
      faults.add(Fault.on(platform, new FaultKind.Wait(NEVER)).method("POST"));
    }
    for (var platform : List.of("mastodon", "x")) {
      faults.add(Fault.on(platform, new FaultKind.AcceptThenDrop()).method("POST"));
    }
    faults.add(Fault.on("mail", new FaultKind.AcceptThenDrop()).method("DOT"));

    Outcome first = world.upOnce();

    assertThat(first.code()).as(first.toString()).isZero();
    assertThat(faults.waiting()).as(first.toString()).isEmpty();
    assertOnce(first);
    Outcome second = world.upOnce();
    assertThat(second.code()).as(second.toString()).isZero();
    assertOnce(second);
  }

  private void assertOnce(Outcome outcome) throws Exception {
    var previews = world.report("preview", RECAP);
    for (var platform : List.of("mastodon", "x")) {
      assertThat(world.posts(platform).stream().map(VisiblePost::text).toList())
          .as(outcome.toString())
          .containsExactlyInAnyOrderElementsOf(
              texts(item(previews, "channel", platform).path("posts"), "text"));
    }
    assertThat(world.posts("webhook")).as(outcome.toString()).hasSize(1);
    assertThat(world.playground().mails()).as(outcome.toString()).hasSize(1);
    var deliveries = world.report("deliveries");
    for (var channel : List.of("mastodon", "x", "webhook")) {
      assertThat(item(deliveries, "channel", channel).path("state").asText())
          .as("%s\n%s\n%s", outcome, deliveries, world.playground().requests())
          .isEqualTo("delivered");
    }
    var mail = item(deliveries, "channel", "mail");
    assertThat(mail.path("state").asText()).isEqualTo("uncertain");
    assertThat(mail.path("reason").asText()).contains("'afterword resolve'");
  }
}
