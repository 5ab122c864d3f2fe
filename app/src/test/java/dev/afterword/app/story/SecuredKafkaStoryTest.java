package dev.afterword.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.afterword.broker.Right;
import dev.afterword.broker.SecuredKafka;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rights that docs/deployment.md lists, over TLS and SASL/SCRAM: with these a stage works, and
 * with one less it says which. Takes a minute and more: {@code -Dafterword.test.cluster=true}.
 */
@EnabledIfSystemProperty(named = "afterword.test.cluster", matches = "true")
final class SecuredKafkaStoryTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Map<String, List<Right>> RIGHTS = rights();

  private final World world;
  private final Path folder;
  private SecuredKafka kafka;
  private int commits;

  SecuredKafkaStoryTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    this.world = World.in(folder);
  }

  private static Map<String, List<Right>> rights() {
    var rights = new LinkedHashMap<String, List<Right>>();
    rights.put(
        "producer",
        List.of(
            Right.write("afterword.recaps"),
            Right.read("afterword.sources"),
            Right.write("afterword.sources"),
            Right.transact("afterword.producer.")));
    rights.put(
        "renderer",
        List.of(
            Right.read("afterword.recaps"),
            Right.read("afterword.sources"),
            Right.read("afterword.deliveries"),
            Right.read("afterword.pages"),
            Right.write("afterword.pages"),
            Right.read("afterword.controls"),
            Right.join("afterword.renderer"),
            Right.transact("afterword.renderer.")));
    rights.put(
        "syndicator",
        List.of(
            Right.read("afterword.recaps"),
            Right.read("afterword.pages"),
            Right.read("afterword.controls"),
            Right.read("afterword.deliveries"),
            Right.write("afterword.deliveries"),
            Right.join("afterword.syndicator"),
            Right.transact("afterword.syndicator.")));
    return rights;
  }

  @BeforeEach
  void open() throws Exception {
    kafka = SecuredKafka.start(folder.resolve("kafka"), List.copyOf(RIGHTS.keySet()));
    configure("boss", kafka.boss());
    assertThat(as("boss", "status").code()).isZero();
    for (var stage : RIGHTS.entrySet()) {
      configure(stage.getKey(), kafka.client(stage.getKey()));
      kafka.grant(stage.getKey(), stage.getValue());
      kafka.grant(stage.getKey(), List.of(Right.see("afterword.")));
    }
  }

  @AfterEach
  void close() throws Exception {
    kafka.close();
    world.close();
  }

  @Test
  void withExactlyTheseEachStageWorksAndWithOneLessItSaysWhich() throws Exception {
    Outcome published = publish();
    assertThat(published.code()).as(published.toString()).isZero();
    Outcome rendered = as("renderer", "render", "--once");
    assertThat(rendered.code()).as(rendered.toString()).isZero();
    Outcome said = as("syndicator", "syndicate", "--once", "--patience", "5s");
    assertThat(said.code()).as(said.toString()).isZero();
    assertThat(world.posts("webhook")).as(said.toString()).hasSize(1);

    for (Right right : RIGHTS.getOrDefault("producer", List.of())) {
      kafka.revoke("producer", right);
      Outcome refused = publish();
      assertThat(refused.code()).as(right + " " + refused).isEqualTo(1);
      assertThat(refused.output()).as(right.toString()).contains(right.name());
      kafka.grant("producer", List.of(right));
    }
    assertThat(publish().code()).isZero();
    assertEachIsNamed("renderer", "render");
    assertThat(as("renderer", "render", "--once").code()).isZero();
    assertEachIsNamed("syndicator", "syndicate");
  }

  private void assertEachIsNamed(String user, String command) throws Exception {
    for (Right right : RIGHTS.getOrDefault(user, List.of())) {
      kafka.revoke(user, right);
      assertIsNamed(right, user, command);
      kafka.grant(user, List.of(right));
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
    String kafkaSection =
        client.entrySet().stream()
            .map(entry -> "  " + entry.getKey() + ": '" + entry.getValue() + "'\n")
            .sorted()
            .collect(Collectors.joining());
    Files.writeString(
        configuration(user),
        Files.readString(world.content().resolve("afterword.yaml")) + "kafka:\n" + kafkaSection);
  }
}
