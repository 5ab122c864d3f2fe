package dev.afterword.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.afterword.broker.TestCluster;
import dev.afterword.playground.platform.VisiblePost;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes, two of each stage; brokers go and come back, stages are killed or frozen. Takes two
 * minutes, because a session has to expire again and again: {@code -Dafterword.test.cluster=true}.
 */
@EnabledIfSystemProperty(named = "afterword.test.cluster", matches = "true")
final class ClusterStoryTest {
  private static final Duration TAKEOVER = Duration.ofSeconds(30);

  private TestCluster kafka;
  private World world;
  private Fleet fleet;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
    kafka = TestCluster.start(folder.resolve("kafka"), 3);
    world = World.in(folder);
    configure(1);
    fleet = new Fleet(world);
  }

  private void configure(int partitions) throws Exception {
    world.configure(
        "{ settle: 4s, bulk-limit: 1000, max-age: 10000d }", world.channels("mastodon", "webhook"));
    world.kafka(kafka.bootstrapServers(), 3, partitions);
  }

  @AfterEach
  void close() throws Exception {
    fleet.close();
    world.close();
    kafka.close();
  }

  @Test
  void everyBrokerRestartsWhileCommitsArriveAndEverythingIsSaidOnce() throws Exception {
    fleet.start("publish", "--follow");
    fleet.start("render");
    fleet.start("syndicate");

    for (int node = 1; node <= 3; node++) {
      commit(node * 10);
      kafka.stop(node);
      commit(node * 10 + 1);
      kafka.restart(node);
      commit(node * 10 + 2);
    }

    awaitSaid(Duration.ofSeconds(60), 9);
  }

  @Test
  void whoIsKilledIsReplacedWithinHalfAMinute() throws Exception {
    fleet.start("publish", "--follow");
    var renderer = fleet.start("render");
    fleet.start("render");
    var syndicator = fleet.start("syndicate");
    fleet.start("syndicate");
    commit(1);
    awaitSaid(Duration.ofSeconds(30), 1);

    renderer.process().destroyForcibly().waitFor();
    syndicator.process().destroyForcibly().waitFor();
    commit(2);

    awaitSaid(TAKEOVER.plusSeconds(4), 2);
  }

  @Test
  void syndicatorsShareThePartitionsAndOneTakesOverWhatTheOtherHad() throws Exception {
    configure(6);
    fleet.start("publish", "--follow");
    fleet.start("render");
    fleet.start("render");
    var one = fleet.start("syndicate");
    var other = fleet.start("syndicate");
    await().atMost(TAKEOVER).until(() -> works(one) && works(other));
    for (int number = 1; number <= 12; number++) {
      commit(number);
    }
    awaitSaid(Duration.ofSeconds(60), 12);

    one.process().destroyForcibly().waitFor();
    for (int number = 13; number <= 18; number++) {
      commit(number);
    }

    awaitSaid(TAKEOVER.plusSeconds(4), 18);
  }

  private static boolean works(Afterword.Running syndicator) throws Exception {
    return syndicator.output().lines().anyMatch(line -> line.endsWith(" running"));
  }

  @Test
  void whoWasFrozenForLongerThanItsSessionDoesNotActOnWhatItKnew() throws Exception {
    fleet.start("publish", "--follow");
    fleet.start("render");
    var first = fleet.start("syndicate");
    fleet.start("syndicate");
    commit(1);
    Thread.sleep(Duration.ofSeconds(2)); // planned by now, and due in another two seconds
    Fleet.signal(first, "STOP");

    awaitSaid(TAKEOVER.plusSeconds(10), 1);
    Fleet.signal(first, "CONT");
    Thread.sleep(Duration.ofSeconds(5));
    commit(2);

    awaitSaid(TAKEOVER.plusSeconds(4), 2);
  }

  private void commit(int number) throws Exception {
    world.commit(
        "zh/events/evening-" + number + ".md",
        "---\ntitle: Evening %d\ndate: 2026-11-20\n---\nKim told us number %d.\n"
            .formatted(number, number));
  }

  /** Waits for the last one, and a little longer for a second one that must not come. */
  private void awaitSaid(Duration patience, int recaps) throws Exception {
    long began = System.nanoTime();
    await()
        .atMost(patience)
        .until(() -> texts("webhook").size() >= recaps && texts("mastodon").size() >= recaps);
    System.out.printf(
        "%d recaps said after %d ms%n", recaps, (System.nanoTime() - began) / 1_000_000);
    Thread.sleep(Duration.ofSeconds(3));
    for (String platform : new String[] {"webhook", "mastodon"}) {
      assertThat(world.posts(platform)).as(fleet.output()).hasSize(recaps);
      assertThat(texts(platform)).hasSize(recaps);
    }
    try (var pages = Files.list(world.data().resolve("site/zh/events"))) {
      assertThat(pages.filter(ClusterStoryTest::isPageOfARecap)).hasSize(recaps);
    }
  }

  /** Beside each page lie its JSON and, where it has a date, its calendar. */
  private static boolean isPageOfARecap(Path file) {
    return file.getFileName().toString().matches("evening-\\d+\\.html");
  }

  private Set<String> texts(String platform) {
    return world.posts(platform).stream().map(VisiblePost::text).collect(Collectors.toSet());
  }
}
