package dev.afterword.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.afterword.playground.fault.Fault;
import dev.afterword.playground.fault.FaultKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ctrl-C, as a terminal sends it: what is in hand is finished, and a second one waits for nothing.
 */
@DisabledOnOs(OS.WINDOWS)
final class EndStoryTest {
  private static final int INTERRUPTED = 130;

  @Test
  void whatIsBeingSaidIsFinishedAndASecondTimeItEndsAtOnce(@TempDir Path folder) throws Exception {
    try (var world = World.in(folder)) {
      world.configure("{ settle: 0s, max-age: 10000d }", world.channels("mastodon"));
      world.commit("zh/events/tea.md", RecapText.small("茶会", "2026-11-01"));
      slow(world, 2_000);
      try (var running = world.start("up", "--port", "0")) {
        soon(() -> world.posts("mastodon").size() == 1);
        interrupt(running.process());
        Outcome first = running.await();
        assertThat(first.code()).as(first.toString()).isEqualTo(INTERRUPTED);
        assertThat(first.output())
            .endsWith("\n")
            .contains("Stopping: finishing what is being sent.");
      }
      assertThat(world.report("deliveries").path(0).path("state").asText()).isEqualTo("delivered");

      world.commit("zh/events/milk.md", RecapText.small("牛奶会", "2026-11-01"));
      slow(world, 8_000);
      try (var running = world.start("up", "--port", "0")) {
        soon(() -> world.posts("mastodon").size() == 2);
        interrupt(running.process());
        interrupt(running.process());
        soon(() -> running.output().contains("Stopping"));
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        assertThat(running.process().isAlive()).as(running.output()).isTrue();
        Instant again = Instant.now();
        interrupt(running.process());
        Outcome second = running.await();
        assertThat(second.code()).as(second.toString()).isEqualTo(INTERRUPTED);
        assertThat(second.output()).endsWith("is looked up at the next start\n");
        assertThat(Duration.between(again, Instant.now())).isLessThan(Duration.ofSeconds(4));
      }
    }
  }

  /** The post is there at once, and the answer comes later. */
  private static void slow(World world, int millis) {
    world
        .playground()
        .faults()
        .add(Fault.on("mastodon", new FaultKind.Wait(Duration.ofMillis(millis))).method("POST"));
  }

  @Test
  void aCrashTestLeavesNeitherProcessesNorItsFolder(@TempDir Path temporary) throws Exception {
    try (var running =
        Afterword.start(
            Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary),
            List.of("crash-test", "--rounds", "50"))) {
      soon(() -> running.process().descendants().findAny().isPresent());
      List<ProcessHandle> lives = running.process().descendants().toList();
      interrupt(running.process());
      Outcome outcome = running.await();

      assertThat(outcome.code()).as(outcome.toString()).isEqualTo(INTERRUPTED);
      assertThat(outcome.output()).doesNotContain("bug");
      soon(() -> lives.stream().noneMatch(ProcessHandle::isAlive));
      try (var left = Files.list(temporary)) {
        assertThat(left.map(Path::getFileName).map(Path::toString))
            .noneMatch(name -> name.startsWith("afterword-crash-test"));
      }
    }
  }

  private static void interrupt(Process process) throws Exception {
    assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor())
        .isZero();
  }

  private static void soon(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(50)).until(condition);
  }
}
