package dev.afterword.bench;

import dev.afterword.broker.BrokerException;
import dev.afterword.broker.EmbeddedBroker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The embedded broker and nothing of ours around it: the floor under every start of {@code up}. */
public final class BareBroker {
  private static final String TOPIC = "bench";

  private BareBroker() {}

  /**
   * Starts the broker on a folder, appends one record and writes the file {@code ready} beside it;
   * then waits to be killed.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments)
      throws BrokerException, IOException, ExecutionException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    EmbeddedBroker broker = EmbeddedBroker.start(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "shutdown"));
    append(Map.of("bootstrap.servers", broker.bootstrapServers()));
    Files.createFile(folder.resolveSibling("ready"));
    new CountDownLatch(1).await();
  }

  private static void append(Map<String, Object> client)
      throws ExecutionException, InterruptedException {
    try (var admin = Admin.create(client)) {
      admin
          .createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.of((short) 1))))
          .all()
          .get();
    } catch (ExecutionException refused) {
      if (!(refused.getCause() instanceof TopicExistsException)) {
        throw refused;
      }
    }
    try (var producer =
        new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, "a record".getBytes(StandardCharsets.UTF_8))).get();
    }
  }
}
