package dev.afterword.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.bootstrap.BootstrapDirectory;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Kafka node that is broker and controller at once, on loopback, with its log in a folder.
 * Survives {@code kill -9}: a second start on the same folder finds everything that was
 * acknowledged.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final Logger logger = LoggerFactory.getLogger(EmbeddedBroker.class);
  private static final int NODE = 1;
  private static final String IDENTITY = "meta.properties";

  /**
   * 22 characters, base64 of a UUID, as Kafka wants it. The folder is the identity; the id needs
   * not differ.
   */
  private static final String CLUSTER = "AfterwordAAAAAAAAAAAAA";

  private final Node node;
  private final String bootstrapServers;

  private EmbeddedBroker(Node node, String bootstrapServers) {
    this.node = node;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Loads what every start needs and no folder changes, so that a process that will need a broker
   * can begin before it knows where. A third of a second; nothing is opened, nothing is kept.
   *
   * <p>One thread at a time: two that begin Kafka's classes at once could wait for each other.
   */
  public static synchronized void prepare() {
    var nowhere = BrokerSettings.of(NODE, Path.of("nowhere"), new Ports(1, 2));
    logger.debug("prepared for node {}", new KafkaConfig(nowhere, false).nodeId());
  }

  /** Starts on a folder with ports of its own choice; returns when it takes requests. */
  public static EmbeddedBroker start(Path folder) throws BrokerException {
    return start(folder, Map.of());
  }

  /**
   * Starts on a folder with ports of its own choice; returns when it takes requests.
   *
   * @param topics what a new folder begins with; one that has been started on keeps its own
   */
  public static EmbeddedBroker start(Path folder, List<InitialTopic> topics)
      throws BrokerException {
    return start(folder, Map.of(), topics);
  }

  /**
   * Starts on a folder.
   *
   * @param folder made if it is not there; must belong to one broker at a time
   * @param settings broker settings that overrule ours
   * @throws BrokerException if the folder cannot be used, or no port is free
   */
  public static EmbeddedBroker start(Path folder, Map<String, String> settings)
      throws BrokerException {
    return start(folder, settings, List.of());
  }

  private static EmbeddedBroker start(
      Path folder, Map<String, String> settings, List<InitialTopic> topics) throws BrokerException {
    prepare();
    Path data = folder.resolve("data").toAbsolutePath();
    try (var listeners = Listeners.of(folder)) {
      Ports ports = listeners.ports();
      if (!Files.exists(data.resolve(IDENTITY))) {
        format(data, topics);
      }
      Properties properties = BrokerSettings.of(NODE, data, ports);
      properties.putAll(settings);
      var node = Node.of(ports, listeners, new KafkaConfig(properties, false));
      node.start();
      return new EmbeddedBroker(node, ports.bootstrapServers());
    } catch (IOException unusable) {
      throw new BrokerException("the broker cannot use " + folder + ": " + unusable, unusable);
    }
  }

  private static void format(Path data, List<InitialTopic> topics)
      throws IOException, BrokerException {
    Files.createDirectories(data);
    var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    var formatter =
        new Formatter()
            .setPrintStream(silent)
            .setClusterId(CLUSTER)
            .setNodeId(NODE)
            .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
            .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
            .setMetadataLogDirectory(data.toString())
            .addDirectory(data.toString())
            .setIgnoreFormatted(true);
    try {
      formatter.run();
      // Kafka's formatter declares every exception there is.
    } catch (Exception failed) {
      throw new BrokerException("the broker's folder " + data + " cannot be prepared", failed);
    }
    // Whoever dies in between has a folder without topics, and makes them as with any cluster.
    new BootstrapDirectory(data.toString())
        .writeBinaryFile(
            new FirstMetadata(NODE, identity(data), MetadataVersion.LATEST_PRODUCTION)
                .with(formatter.bootstrapMetadata(), topics));
  }

  private static Uuid identity(Path data) throws IOException {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(data.resolve(IDENTITY), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return Uuid.fromString(properties.getProperty("directory.id"));
  }

  /** Where clients connect, {@code 127.0.0.1:port}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Stops politely, so that the next start finds everything in order. 0.2 to 0.5 s. */
  @Override
  public void close() {
    node.stop();
  }
}
