package dev.afterword.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.management.ObjectName;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
  private static final String TOPIC = "kept";

  @Test
  void aSecondStartFindsWhatWasAcknowledged(@TempDir Path folder) throws Exception {
    String firstAddress;
    try (var broker = EmbeddedBroker.start(folder)) {
      firstAddress = broker.bootstrapServers();
      write(firstAddress, "hello");
    }
    try (var broker = EmbeddedBroker.start(folder)) {
      assertThat(broker.bootstrapServers()).isEqualTo(firstAddress);
      assertThat(readFirst(broker.bootstrapServers())).isEqualTo("hello");
    }
  }

  @Test
  void topicsOfAFirstStartAreThereBeforeAnybodyAsks(@TempDir Path folder) throws Exception {
    var topic = new InitialTopic(TOPIC, 2, Map.of("cleanup.policy", "compact"));
    String address;
    try (var broker = EmbeddedBroker.start(folder, List.of(topic))) {
      address = broker.bootstrapServers();
      try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
        assertThat(
                admin
                    .listTopics(new ListTopicsOptions().listInternal(true))
                    .names()
                    .get(10, TimeUnit.SECONDS))
            .containsExactlyInAnyOrder(TOPIC, "__consumer_offsets", "__transaction_state");
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
        assertThat(
                admin.describeConfigs(List.of(resource)).all().get(10, TimeUnit.SECONDS).values())
            .flatExtracting(Config::entries)
            .extracting(entry -> entry.name() + "=" + entry.value())
            .contains("cleanup.policy=compact");
      }
      commit(address, "first");
    }
    // Another list is for new folders only; a second topic of that name could not be made.
    try (var broker = EmbeddedBroker.start(folder, List.of(topic))) {
      assertThat(broker.bootstrapServers()).isEqualTo(address);
      commit(address, "second");
      assertThat(readAsGroup(address, 2)).containsExactly("first", "second");
    }
  }

  private static void commit(String address, String value) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", address, "transactional.id", "one");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      producer.send(new ProducerRecord<>(TOPIC, 1, "key", value)).get(10, TimeUnit.SECONDS);
      producer.commitTransaction();
    }
  }

  private static List<String> readAsGroup(String address, int count) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", address,
            "group.id", "readers",
            "isolation.level", "read_committed",
            "auto.offset.reset", "earliest");
    var values = new ArrayList<String>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(TOPIC));
      for (int i = 0; i < 600 && values.size() < count; i++) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }

  @Test
  void noMetricOfTheBrokerBecomesABeanOfTheProcess(@TempDir Path folder) throws Exception {
    try (var broker = EmbeddedBroker.start(folder)) {
      assertThat(broker.bootstrapServers()).isNotEmpty();
      assertThat(
              ManagementFactory.getPlatformMBeanServer()
                  .queryNames(new ObjectName("kafka.server:*"), null))
          .filteredOn(name -> "BrokerTopicMetrics".equals(name.getKeyProperty("type")))
          .isEmpty();
    }
  }

  @Test
  void takenPortsAreReplaced(@TempDir Path one, @TempDir Path two) throws Exception {
    try (var first = EmbeddedBroker.start(one)) {
      java.nio.file.Files.copy(one.resolve("ports"), two.resolve("ports"));
      try (var second = EmbeddedBroker.start(two)) {
        assertThat(second.bootstrapServers()).isNotEqualTo(first.bootstrapServers());
      }
    }
  }

  private static void write(String address, String value) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", address);
    try (var admin = Admin.create(settings);
        var producer =
            new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      admin
          .createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
          .all()
          .get(10, TimeUnit.SECONDS);
      producer.send(new ProducerRecord<>(TOPIC, "key", value)).get(10, TimeUnit.SECONDS);
    }
  }

  private static String readFirst(String address) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", address, "auto.offset.reset", "earliest");
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      var partition = new TopicPartition(TOPIC, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      return consumer.poll(Duration.ofSeconds(10)).iterator().next().value();
    }
  }
}
