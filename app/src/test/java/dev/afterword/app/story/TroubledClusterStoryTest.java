package dev.afterword.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.afterword.broker.BrokerProcesses;
import dev.afterword.playground.platform.VisiblePost;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes as processes, each in its own network and on its own small disk, and everything that
 * happens to machines. Half a minute after the cause is gone everything is said, once. Takes some
 * minutes and root on Linux: {@code -Dafterword.test.cluster=true}.
 */
@EnabledIfSystemProperty(named = "afterword.test.cluster", matches = "true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TroubledClusterStoryTest {
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration RECOVERY = Duration.ofSeconds(30);
  private static final Duration SETTLE = Duration.ofSeconds(2);
  private static final List<String> CUTTABLE =
      List.of("setpriv", "--regid", "" + BrokerProcesses.CUT_GROUP, "--clear-groups");

  private final HttpClient http = HttpClient.newHttpClient();
  private BrokerProcesses kafka;
  private World world;
  private Fleet fleet;
  private int producer;
  private int renderer;
  private int syndicator;
  private int commits;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    boolean possible = BrokerProcesses.arePossible();
    if (!possible) {
      System.out.println("skipped: network namespaces need root on Linux");
    }
    assumeTrue(possible);
    kafka = BrokerProcesses.start(folder);
    world = World.in(folder);
    world.configure(
        "{ settle: 2s, bulk-limit: 1000, max-age: 10000d }", world.channels("mastodon", "webhook"));
    world.kafka(BrokerProcesses.bootstrapServers(), 3);
    fleet = new Fleet(world);
    awaitWell(START);
    producer = start(List.of(), "publish", "--follow");
    renderer = start(List.of(), "render");
    syndicator = start(CUTTABLE, "syndicate");
    commit();
    awaitSaid(START, "start");
  }

  private int start(List<String> before, String... command) throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    String[] line = new String[command.length + 2];
    System.arraycopy(command, 0, line, 0, command.length);
    line[command.length] = "--port";
    line[command.length + 1] = Integer.toString(port);
    fleet.startBy(before, line);
    return port;
  }

  @AfterEach
  void isWellAgain() throws Exception {
    kafka.recover();
    awaitWell(START);
  }

  @AfterAll
  void close() throws Exception {
    if (kafka != null) {
      fleet.close();
      world.close();
      kafka.end();
    }
    http.close();
  }

  @Test
  void aStageThatIsCutOffSaysSoAndGoesOnByItself() throws Exception {
    kafka.cutGroup();
    awaitNotReady(syndicator);
    commit();
    assertThat(whatItSays(syndicator)).contains("Kafka does not answer");
    assertThat(whatItSays(renderer)).isEqualTo("200");
    assertThat(world.run("status", "--json").output()).contains("\"recaps\"");

    kafka.mendGroup();

    awaitSaid(RECOVERY.plus(SETTLE), "stage cut off");
    awaitReady(syndicator);
  }

  @Test
  void whileOneIsCutOffAnotherTakesOverAndTheFirstComesBackWithoutADouble() throws Exception {
    start(List.of(), "syndicate");
    kafka.cutGroup();
    commit();
    awaitSaid(RECOVERY.plus(SETTLE), "stage cut off, another there");

    kafka.mendGroup();
    commit();

    awaitSaid(RECOVERY.plus(SETTLE), "both there");
    awaitReady(syndicator);
  }

  @Test
  void whenNoBrokerIsReachedAllStagesSayAndThenGoOn() throws Exception {
    for (int node = 1; node <= 3; node++) {
      kafka.cut(node);
    }
    commit();
    awaitNotReady(producer);
    awaitNotReady(renderer);
    awaitNotReady(syndicator);
    Outcome status = world.run("status");

    for (int node = 1; node <= 3; node++) {
      kafka.mend(node);
    }
    assertThat(status.code()).as(status.toString()).isEqualTo(1);
    assertThat(status.output()).contains("does not answer");

    awaitSaid(RECOVERY.plus(SETTLE), "all brokers cut off");
    awaitReady(producer);
    awaitReady(renderer);
    awaitReady(syndicator);
  }

  @Test
  void theLeaderIsCutOffFromEverybody() throws Exception {
    int leader = kafka.leader("afterword.deliveries");
    kafka.cut(leader);
    commit();
    awaitSaid(RECOVERY.plus(SETTLE), "leader cut off");

    kafka.mend(leader);
    commit();
    awaitSaid(RECOVERY.plus(SETTLE), "leader back");
  }

  @Test
  void theDiskOfTheLeaderIsFull() throws Exception {
    int leader = kafka.leader("afterword.recaps");
    kafka.fillDisk(leader);
    commit();
    commit();
    awaitSaid(RECOVERY.plus(SETTLE), "disk full");

    kafka.freeDisk(leader);
    if (!kafka.isAlive(leader)) {
      kafka.start(leader);
    } else {
      // Kafka takes a folder that failed out of use until its next start.
      kafka.stop(leader);
      kafka.start(leader);
    }
    commit();
    awaitSaid(RECOVERY.plus(SETTLE), "disk free");
  }

  @Test
  void theControllerIsKilledWhileCommitsArrive() throws Exception {
    int controller = kafka.controller();
    commit();
    kafka.kill(controller);
    commit();
    awaitSaid(RECOVERY.plus(SETTLE), "controller killed");

    kafka.start(controller);
    commit();
    awaitSaid(RECOVERY.plus(SETTLE), "controller back");
  }

  @Test
  void aBrokerThatHangsHoldsUpNobodyForLong() throws Exception {
    int leader = kafka.leader("afterword.deliveries");
    kafka.signal(leader, "STOP");
    commit();
    Thread.sleep(Duration.ofSeconds(15));
    kafka.signal(leader, "CONT");

    awaitSaid(RECOVERY.plus(SETTLE), "hung for 15 s");
  }

  @Test
  void everyNodeRestartsWhileCommitsArrive() throws Exception {
    for (int node = 1; node <= 3; node++) {
      commit();
      kafka.stop(node);
      commit();
      kafka.start(node);
      awaitWell(START);
    }
    awaitSaid(RECOVERY.plus(SETTLE), "rolling restart");
  }

  private void commit() throws Exception {
    int number = ++commits;
    world.commit(
        "zh/events/evening-" + number + ".md",
        "---\ntitle: Evening %d\ndate: 2026-11-20\n---\nKim told us number %d.\n"
            .formatted(number, number));
  }

  private void awaitWell(Duration patience) {
    await()
        .atMost(patience)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> kafka.areWell(Duration.ofSeconds(5)));
  }

  /** Waits for the last one, and a little longer for a second one that must not come. */
  private void awaitSaid(Duration patience, String after) throws Exception {
    long began = System.nanoTime();
    await()
        .alias(after)
        .atMost(patience.plusSeconds(60))
        .until(() -> texts("webhook").size() >= commits && texts("mastodon").size() >= commits);
    long took = (System.nanoTime() - began) / 1_000_000;
    System.out.printf("%s: all %d recaps said after %d ms%n", after, commits, took);
    Thread.sleep(Duration.ofSeconds(3));
    for (String platform : List.of("webhook", "mastodon")) {
      assertThat(world.posts(platform)).as(fleet.output()).hasSize(commits);
      assertThat(texts(platform)).hasSize(commits);
    }
    assertThat(Duration.ofMillis(took)).as("%s\n%s", after, fleet.output()).isLessThan(patience);
  }

  private Set<String> texts(String platform) {
    return world.posts(platform).stream().map(VisiblePost::text).collect(Collectors.toSet());
  }

  private void awaitReady(int port) {
    await().atMost(RECOVERY).until(() -> whatItSays(port).equals("200"));
  }

  private void awaitNotReady(int port) {
    await().atMost(Duration.ofSeconds(60)).until(() -> !whatItSays(port).equals("200"));
  }

  /** What {@code /readyz} answers: 200, or why not. */
  private String whatItSays(int port) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/readyz"));
    var answer = http.send(request.build(), BodyHandlers.ofString());
    return answer.statusCode() == 200 ? "200" : answer.body();
  }
}
