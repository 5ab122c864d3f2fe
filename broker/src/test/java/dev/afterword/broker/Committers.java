package dev.afterword.broker;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A process whose broker is killed with it while several writers commit without a pause, so that
 * some transaction is always half done. What is confirmed is told on a line of its own.
 */
final class Committers {
  static final List<String> TOPICS = List.of("first", "second");
  static final List<String> WRITERS =
      IntStream.range(0, 6).mapToObj(number -> "writer" + number).toList();

  private static final int KILLED = 137;

  private Committers() {}

  static Map<String, Object> settings(String address, String writer) {
    return Map.of(
        "bootstrap.servers",
        address,
        "transactional.id",
        writer,
        "enable.metrics.push",
        "false",
        "max.in.flight.requests.per.connection",
        "1");
  }

  static KafkaProducer<String, String> open(String address, String writer) {
    var producer =
        new KafkaProducer<>(
            settings(address, writer), new StringSerializer(), new StringSerializer());
    producer.initTransactions();
    return producer;
  }

  /** The broker's folder, the number of this life, and a seed. */
  public static void main(String[] arguments) throws Exception {
    int life = Integer.parseInt(arguments[1]);
    var random = RandomGeneratorFactory.getDefault().create(Long.parseLong(arguments[2]) + life);
    var topics = TOPICS.stream().map(topic -> new InitialTopic(topic, 1, Map.of())).toList();
    String address = EmbeddedBroker.start(Path.of(arguments[0]), topics).bootstrapServers();
    var confirmed = new CountDownLatch(random.nextInt(WRITERS.size(), 60));
    for (String writer : WRITERS) {
      Thread.ofPlatform().daemon().start(() -> commit(address, writer, life, confirmed));
    }
    confirmed.await();
    pause(random);
    Runtime.getRuntime().halt(KILLED);
  }

  private static void commit(String address, String writer, int life, CountDownLatch confirmed) {
    Map<String, Object> group = Map.of("bootstrap.servers", address, "group.id", writer);
    var text = new StringDeserializer();
    try (var producer = open(address, writer);
        var outsider = new KafkaConsumer<>(group, text, text)) {
      for (int number = 1; true; number++) {
        String value = life + " " + number;
        producer.beginTransaction();
        for (String topic : TOPICS) {
          // The commit waits for it, and fails if it fails.
          var _ = producer.send(new ProducerRecord<>(topic, writer, value));
        }
        producer.sendOffsetsToTransaction(
            Map.of(new TopicPartition(TOPICS.getFirst(), 0), new OffsetAndMetadata(number)),
            outsider.groupMetadata());
        producer.commitTransaction();
        System.out.println(writer + " " + value);
        confirmed.countDown();
      }
    }
  }

  /** Below a millisecond, where most of a commit happens. */
  private static void pause(RandomGenerator random) {
    long until = System.nanoTime() + random.nextLong(1_000_000);
    while (System.nanoTime() - until < 0) {
      Thread.onSpinWait();
    }
  }
}
