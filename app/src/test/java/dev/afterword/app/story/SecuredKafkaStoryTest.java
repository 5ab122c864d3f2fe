package dev.afterword.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.afterword.broker.Right;
import dev.afterword.broker.SecuredKafka;
import dev.afterword.contract.Topics;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogConfig;
import dev.afterword.eventlog.LogEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rights that deploy/kubernetes/strimzi.yaml and docs/deployment.md list, over TLS with
 * SASL/SCRAM or with certificates: with these a stage works, and with one less it says which. Takes
 * some minutes: {@code -Dafterword.test.cluster=true}.
 */
@EnabledIfSystemProperty(named = "afterword.test.cluster", matches = "true")
final class SecuredKafkaStoryTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What is needed only when an operator asks for something, or a record cannot be read. */
  private static final Set<Right> SELDOM =
      Set.of(
          Right.write("afterword.controls"),
          Right.write("afterword.recordings"),
          Right.read("afterword.dead-letters"),
          Right.write("afterword.dead-letters"),
          Right.see("afterword."));

  private final Map<String, List<Right>> rights = StageRights.read();
  private final World world;
  private final Path folder;
  private Optional<SecuredKafka> kafka = Optional.empty();
  private int commits;

  SecuredKafkaStoryTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    this.world = World.in(folder);
  }

  private void open(SecuredKafka secured) throws Exception {
    kafka = Optional.of(secured);
    configure("boss", secured.boss());
    assertThat(as("boss", "status").code()).isZero();
    for (var stage : rights.entrySet()) {
      configure(stage.getKey(), secured.client(stage.getKey()));
      secured.grant(stage.getKey(), stage.getValue());
    }
  }

  @AfterEach
  void close() throws Exception {
    kafka.ifPresent(SecuredKafka::close);
    world.close();
  }

  @Test
  void withExactlyTheseEachStageWorksAndWithOneLessItSaysWhich() throws Exception {
    var secured = SecuredKafka.start(folder.resolve("kafka"), List.copyOf(rights.keySet()));
    open(secured);
    assertEachStageWorks();

    for (Right right : often("producer")) {
      secured.revoke("producer", right);
      Outcome refused = publish();
      assertThat(refused.code()).as(right + " " + refused).isEqualTo(1);
      assertThat(refused.output()).as(right.toString()).contains(right.name());
      secured.grant("producer", List.of(right));
    }
    assertThat(publish().code()).isZero();
    assertEachIsNamed(secured, "renderer", "render");
    assertThat(as("renderer", "render", "--once").code()).isZero();
    assertEachIsNamed(secured, "syndicator", "syndicate");
  }

  /** An operator who asks for something, and a record that cannot be read, ask for more. */
  @Test
  void whatIsSeldomNeededIsMissedWhenItIs() throws Exception {
    var secured = SecuredKafka.start(folder.resolve("kafka"), List.copyOf(rights.keySet()));
    open(secured);
    assertEachStageWorks();
    Map<String, String> commands = Map.of("renderer", "render", "syndicator", "syndicate");
    assertIsMissed(secured, Right.see("afterword."), "producer", "publish");
    assertIsMissed(secured, Right.see("afterword."), "syndicator", "syndicate");
    assertIsMissed(secured, Right.readAll("afterword."), "serve", "status");
    for (Right right :
        List.of(Right.write("afterword.controls"), Right.transact("afterword.operator."))) {
      secured.revoke("serve", right);
      Outcome refused = as("serve", "resume", "--why", "a test", "webhook");
      assertThat(refused.code()).as(right + " " + refused).isEqualTo(1);
      assertThat(refused.output()).as(right.toString()).contains(right.name());
      secured.grant("serve", List.of(right));
    }
    leaveUnreadable(secured);
    for (String user : List.of("renderer", "syndicator")) {
      String command = String.valueOf(commands.get(user));
      assertIsMissed(secured, Right.write("afterword.dead-letters"), user, command);
      assertThat(as(user, command, "--once").code()).isZero();
    }
    assertThat(as("boss", "dead-letters", "redrive", "--reason", "CloudEvent").code()).isZero();
    for (String user : List.of("renderer", "syndicator")) {
      String command = String.valueOf(commands.get(user));
      assertIsMissed(secured, Right.read("afterword.dead-letters"), user, command);
      assertIsMissed(secured, Right.write("afterword.controls"), user, command);
    }
  }

  private void assertIsMissed(SecuredKafka secured, Right right, String user, String command)
      throws Exception {
    secured.revoke(user, right);
    assertIsNamed(right, user, command);
    secured.grant(user, List.of(right));
  }

  private static void leaveUnreadable(SecuredKafka secured) {
    Map<String, String> boss = secured.boss();
    String address = String.valueOf(boss.get("bootstrap.servers"));
    Topics topics = Topics.standard();
    try (var log = EventLog.connect(new LogConfig(address, boss, topics, "boss"));
        var appender = log.appender("stranger")) {
      appender.append(
          List.of(
              LogEntry.of(topics.recaps(), "zh/none", "none".getBytes(StandardCharsets.UTF_8))));
    }
  }

  @Test
  void theDoctorTellsWhoIsNotLetInAndForWhichStageAUserWillDo() throws Exception {
    var secured = SecuredKafka.start(folder.resolve("kafka"), List.copyOf(rights.keySet()));
    open(secured);
    for (var stage : Map.of("producer", "publish", "renderer", "render").entrySet()) {
      Outcome enough = as(stage.getKey(), "doctor");
      assertThat(enough.code()).as(enough.toString()).isZero();
      assertThat(enough.output()).contains("enough for " + stage.getValue() + ", ");
    }

    configure("stranger", spoilt(secured.client("producer"), "-keeps-quiet", "-is-wrong"));
    Outcome refused = as("stranger", "doctor");
    assertThat(refused.code()).as(refused.toString()).isEqualTo(1);
    assertThat(refused.output()).contains("fault", "Authentication failed", "fix: ");
    assertThat(refused.output()).doesNotContain("-is-wrong");

    configure("stranger", spoilt(secured.client("producer"), "SASL_SSL", "SASL_PLAINTEXT"));
    Outcome plain = as("stranger", "doctor");
    assertThat(plain.code()).as(plain.toString()).isEqualTo(1);
    assertThat(plain.output()).contains("fault", "security.protocol");
  }

  private static Map<String, String> spoilt(
      Map<String, String> client, String right, String wrong) {
    var spoilt = new TreeMap<>(client);
    spoilt.replaceAll((_, value) -> value.replace(right, wrong));
    return spoilt;
  }

  /** Certificate and key are taken from files, as operators of clusters provide them. */
  @Test
  void whoShowsACertificateNeedsNoPassword() throws Exception {
    open(SecuredKafka.startMutual(folder.resolve("kafka"), List.copyOf(rights.keySet())));

    assertEachStageWorks();
  }

  private void assertEachStageWorks() throws Exception {
    Outcome published = publish();
    assertThat(published.code()).as(published.toString()).isZero();
    Outcome rendered = as("renderer", "render", "--once");
    assertThat(rendered.code()).as(rendered.toString()).isZero();
    Outcome said = as("syndicator", "syndicate", "--once", "--patience", "5s");
    assertThat(said.code()).as(said.toString()).isZero();
    assertThat(world.posts("webhook")).as(said.toString()).hasSize(1);
    Outcome status = as("serve", "status");
    assertThat(status.code()).as(status.toString()).isZero();
    Outcome resumed = as("serve", "resume", "--why", "a test", "webhook");
    assertThat(resumed.code()).as(resumed.toString()).isZero();
  }

  private List<Right> often(String user) {
    return rights.getOrDefault(user, List.of()).stream()
        .filter(right -> !SELDOM.contains(right))
        .toList();
  }

  private void assertEachIsNamed(SecuredKafka secured, String user, String command)
      throws Exception {
    for (Right right : often(user)) {
      assertIsMissed(secured, right, user, command);
    }
  }

  private void assertIsNamed(Right right, String user, String command) throws Exception {
    try (var running = Afterword.start(Map.of(), arguments(user, command))) {
      await()
          .alias(right.toString())
          .atMost(PATIENCE)
          .until(() -> running.output().contains(right.name()) || !running.process().isAlive());
      assertThat(running.output()).as(right.toString()).contains(right.name());
    }
  }

  private Outcome publish() throws Exception {
    world.commit(
        "zh/events/evening-" + ++commits + ".md",
        "---\ntitle: Evening %d\ndate: 2026-11-20\n---\nKim.\n".formatted(commits));
    return as("producer", "publish");
  }

  /** A stage that may not do its work waits for ever, so this does not. */
  private Outcome as(String user, String... command) throws Exception {
    try (var running = Afterword.start(Map.of(), arguments(user, command))) {
      boolean ended = running.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      assertThat(ended).as(running.output()).isTrue();
      return running.await();
    }
  }

  private List<String> arguments(String user, String... command) {
    var all = new ArrayList<>(List.of(command));
    all.addAll(List.of("-c", configuration(user).toString(), "-d", world.data().toString()));
    all.add(world.content().toString());
    return all;
  }

  private Path configuration(String user) {
    return folder.resolve(user + ".yaml");
  }

  private void configure(String user, Map<String, String> client) throws Exception {
    world.configure("{ settle: 0s, bulk-limit: 1000, max-age: 10000d }", world.channels("webhook"));
    var kafkaSection = new StringBuilder();
    for (var entry : new TreeMap<>(client).entrySet()) {
      Path file = Files.writeString(folder.resolve(user + "." + entry.getKey()), entry.getValue());
      kafkaSection.append("  %s: '${file:%s}'\n".formatted(entry.getKey(), file));
    }
    Files.writeString(
        configuration(user),
        Files.readString(world.content().resolve("afterword.yaml")) + "kafka:\n" + kafkaSection);
  }
}
