package dev.afterword.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recipes of the runbook that no other story carries out, word by word. */
final class RunbookStoryTest {
  private static final String TEA = "zh/events/tea";
  private static final String MILK = "zh/events/milk";

  private final World world;
  private final Path folder;

  RunbookStoryTest(@TempDir Path folder) throws Exception {
    this.folder = folder;
    world = World.in(folder.resolve("world"));
    world.configure("{ settle: 0s, max-age: 10000d }", world.channels("mastodon"));
  }

  @AfterEach
  void close() throws Exception {
    world.close();
  }

  @Test
  void anOldCopyOfKafkaWithANewerLedgerSaysNothingTwice() throws Exception {
    world.commit(TEA + ".md", RecapText.small("茶会", "2026-11-01"));
    up();
    copy(world.data().resolve("kafka"), folder.resolve("copy"));
    world.commit(MILK + ".md", RecapText.small("牛奶会", "2026-11-01"));
    up();
    String ledger = folder.resolve("ledger.jsonl").toString();
    done("ledger", "export", ledger);
    long created = world.created();
    assertThat(created).isEqualTo(2);

    world.loseData();
    copy(folder.resolve("copy"), Files.createDirectories(world.data()).resolve("kafka"));
    done("ledger", "import", ledger);
    up();

    assertThat(world.created()).isEqualTo(created);
    assertThat(world.page(TEA + ".html")).contains("茶会");
    assertThat(world.page(MILK + ".html")).contains("牛奶会");
    assertThat(Json.texts(world.report("deliveries"), "state"))
        .containsExactly("delivered", "delivered");
  }

  @Test
  void aPersonIsErasedFromSitePostsAndLog() throws Exception {
    world.commit(MILK + ".md", RecapText.small("牛奶会", "2026-11-01"));
    world.commit(TEA + ".md", RecapText.small("茶会", "2026-11-01"));
    up();
    assertThat(world.posts("mastodon")).hasSize(2);

    Files.delete(world.content().resolve(TEA + ".md"));
    world.commit();
    up();
    assertThat(world.posts("mastodon")).hasSize(1);
    assertThat(world.page(TEA + ".html")).as("its title is still there").contains("茶会");
    long created = world.created();
    erase(Map.of("afterword.recaps", TEA, "afterword.deliveries", "mastodon:" + TEA));
    up();

    String ledger = folder.resolve("ledger.jsonl").toString();
    done("ledger", "export", ledger);
    assertThat(Files.readString(Path.of(ledger))).contains(MILK).doesNotContain(TEA, "茶会");
    assertThat(world.data().resolve("site").resolve(TEA + ".html")).doesNotExist();
    assertThat(Json.texts(world.report("deliveries"), "recap")).containsExactly(MILK);
    assertThat(world.report("dead-letters", "list")).isEmpty();
    assertThat(world.created()).isEqualTo(created);
  }

  /** As Kafka's own console producer writes a null value. */
  private void erase(Map<String, String> keys) throws Exception {
    try (var broker = EmbeddedBroker.start(world.data().resolve("kafka"));
        var producer =
            new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
      for (var key : keys.entrySet()) {
        producer.send(new ProducerRecord<>(key.getKey(), key.getValue(), null)).get();
      }
    }
  }

  private void up() {
    Outcome outcome = world.upOnce();
    assertThat(outcome.code()).as(outcome.toString()).isZero();
  }

  private void done(String... command) {
    Outcome outcome = world.here(command);
    assertThat(outcome.code()).as(outcome.toString()).isZero();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
