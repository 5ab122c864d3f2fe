package dev.afterword.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What another program begins on our topics and never ends. */
@Tag("kafka")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HangingTransactionTest {
  @RegisterExtension private final OwnTopics kafka = OwnTopics.create();
  private Numbers numbers;

  @BeforeEach
  void connect() {
    numbers = new Numbers(kafka.connect("one"));
  }

  @Test
  void aGroupGoesOnBesideATransactionThatNeverEnds() {
    numbers.append(0, 3);
    numbers.copyUntil(3, Copy.to(kafka.topics().pages()));
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka.bootstrapServers(), "transactional.id", "hanging");
    Map<String, Object> stranger =
        Map.of(
            "bootstrap.servers",
            kafka.bootstrapServers(),
            "group.id",
            kafka.topics().prefix() + "copier");
    var bytes = new ByteArraySerializer();
    var read = new ByteArrayDeserializer();
    try (var hanging = new KafkaProducer<>(settings, bytes, bytes);
        var outsider = new KafkaConsumer<>(stranger, read, read)) {
      hanging.initTransactions();
      hanging.beginTransaction();
      hanging.sendOffsetsToTransaction(
          Map.of(new TopicPartition(kafka.topics().recaps(), 0), new OffsetAndMetadata(1)),
          outsider.groupMetadata());
      numbers.append(3, 5);
      numbers.copyUntil(5, Copy.to(kafka.topics().pages()));
      hanging.abortTransaction();
    }
    assertThat(numbers.values(kafka.topics().pages(), 5)).containsExactly("0", "1", "2", "3", "4");
  }
}
