package dev.afterword.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A broker that is killed while transactions commit has, in its next life, everything that was
 * confirmed, and no transaction that stays open. {@code -Drounds=N} kills it more often, {@code
 * -Dseed=N} as in a former run.
 */
class KilledBrokerTest {
  private static final int ROUNDS = Integer.getInteger("rounds", 2);
  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Set<String> confirmed = new HashSet<>();

  @Test
  void whatWasConfirmedIsReadableAndNothingStaysOpen(@TempDir Path folder) throws Exception {
    for (int life = 0; life < ROUNDS; life++) {
      String about = "seed " + SEED + ", life " + life;
      live(folder, life, about);
      try (var broker = EmbeddedBroker.start(folder);
          var admin = Admin.create(settings(broker))) {
        Committers.WRITERS.forEach(
            writer -> Committers.open(broker.bootstrapServers(), writer).close());
        awaitNothingOpen(admin, about);
        for (String topic : Committers.TOPICS) {
          assertThat(committed(broker, topic)).as(about).containsAll(confirmed);
        }
        assertPositionsAreStable(admin, life, about);
      }
    }
  }

  /** One life of a broker in a process of its own, until its violent end. */
  private void live(Path folder, int life, String about) throws Exception {
    Path said = Files.createTempFile("committers", ".txt");
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Committers.class.getName(),
                folder.toString(),
                Integer.toString(life),
                Long.toString(SEED))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(about).isTrue();
    String lines = Files.readString(said);
    assertThat(process.exitValue()).as(about + "\n" + lines).isEqualTo(137);
    lines.lines().filter(line -> line.startsWith("writer")).forEach(confirmed::add);
    Files.delete(said);
  }

  private static Map<String, Object> settings(EmbeddedBroker broker) {
    return Map.of("bootstrap.servers", broker.bootstrapServers());
  }

  /** Every writer was fenced before: nothing may be open that somebody is still working on. */
  private static void awaitNothingOpen(Admin admin, String about) throws Exception {
    for (String topic : List.of("first", "second", "__consumer_offsets")) {
      var partition = new TopicPartition(topic, 0);
      long end = end(admin, partition, IsolationLevel.READ_UNCOMMITTED);
      long last = System.nanoTime() + PATIENCE.toNanos();
      while (end(admin, partition, IsolationLevel.READ_COMMITTED) < end) {
        assertThat(System.nanoTime()).as("%s: %s stays open", about, topic).isLessThan(last);
        Thread.sleep(20);
      }
    }
  }

  private static long end(Admin admin, TopicPartition partition, IsolationLevel level)
      throws Exception {
    return admin
        .listOffsets(Map.of(partition, OffsetSpec.latest()), new ListOffsetsOptions(level))
        .partitionResult(partition)
        .get(10, TimeUnit.SECONDS)
        .offset();
  }

  private static Set<String> committed(EmbeddedBroker broker, String topic) {
    var settings = new HashMap<>(settings(broker));
    settings.put("isolation.level", "read_committed");
    settings.put("enable.metrics.push", "false");
    var found = new HashSet<String>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      var partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      while (consumer.position(partition) < end) {
        consumer
            .poll(Duration.ofSeconds(1))
            .forEach(record -> found.add(record.key() + " " + record.value()));
      }
    }
    return found;
  }

  private void assertPositionsAreStable(Admin admin, int life, String about) throws Exception {
    for (String writer : Committers.WRITERS) {
      long last =
          confirmed.stream()
              .filter(line -> line.startsWith(writer + " " + life + " "))
              .mapToLong(line -> Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
              .max()
              .orElse(0);
      var positions =
          admin
              .listConsumerGroupOffsets(
                  writer, new ListConsumerGroupOffsetsOptions().requireStable(true))
              .partitionsToOffsetAndMetadata()
              .get(20, TimeUnit.SECONDS);
      long position =
          Optional.ofNullable(positions.get(new TopicPartition(Committers.TOPICS.getFirst(), 0)))
              .map(OffsetAndMetadata::offset)
              .orElse(0L);
      assertThat(position).as("%s: position of %s", about, writer).isGreaterThanOrEqualTo(last);
    }
  }
}
