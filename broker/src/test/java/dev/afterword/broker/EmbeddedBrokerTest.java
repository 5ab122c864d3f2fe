package dev.afterword.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.management.ObjectName;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
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
