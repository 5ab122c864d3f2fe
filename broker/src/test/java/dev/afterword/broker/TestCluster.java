package dev.afterword.broker;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.ServerSocketFactory;
import org.apache.kafka.server.common.MetadataVersion;
import org.slf4j.LoggerFactory;

/**
 * Several Kafka nodes in this process, for tests of what a cluster does and of what a secured one
 * refuses. Each is broker and controller, and can be stopped and started again.
 */
public final class TestCluster implements AutoCloseable {
  private static final String ID = "AfterwordClusterAAAAAA";

  private final Path folder;
  private final Map<Integer, Ports> ports;
  private final Map<String, String> settings;
  private final List<String> users;
  private final Map<Integer, Member> running = new HashMap<>();

  private TestCluster(
      Path folder, Map<Integer, Ports> ports, Map<String, String> settings, List<String> users) {
    this.folder = folder;
    this.ports = ports;
    this.settings = settings;
    this.users = users;
  }

  /** Starts nodes 1 to {@code size}; returns when all take requests. */
  public static TestCluster start(Path folder, int size) throws Exception {
    return start(folder, size, Map.of(), List.of());
  }

  /**
   * The same with further settings.
   *
   * @param settings of each node, overruling ours
   * @param users as Kafka's formatter takes them, {@code SCRAM-SHA-256=[name=…,password=…]}
   */
  public static TestCluster start(
      Path folder, int size, Map<String, String> settings, List<String> users) throws Exception {
    var ports = new TreeMap<Integer, Ports>();
    for (int node = 1; node <= size; node++) {
      ports.put(node, Ports.of(folder.resolve("node-" + node)));
    }
    var cluster = new TestCluster(folder, Map.copyOf(ports), Map.copyOf(settings), users);
    cluster.startAll();
    return cluster;
  }

  /** Each waits for a quorum, so they have to start together. */
  private void startAll() throws Exception {
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      List<Future<Member>> starting = new ArrayList<>();
      for (int node = 1; node <= ports.size(); node++) {
        int number = node;
        starting.add(threads.submit(() -> open(number)));
      }
      for (int node = 1; node <= ports.size(); node++) {
        running.put(node, starting.get(node - 1).get());
      }
    } catch (ExecutionException refused) {
      close();
      throw refused;
    }
  }

  private Member open(int node) throws Exception {
    Path data = folder.resolve("node-" + node).resolve("data").toAbsolutePath();
    var properties = BrokerSettings.of(node, data, port(node));
    properties.putAll(together(voterList(), ports.size()));
    properties.putAll(settings);
    if (!Files.exists(data.resolve("meta.properties"))) {
      format(node, data, users);
    }
    var member = Member.of(new KafkaConfig(properties, false), voters());
    member.start();
    return member;
  }

  private Ports port(int node) {
    return Optional.ofNullable(ports.get(node)).orElseThrow();
  }

  private Map<Integer, InetSocketAddress> voters() {
    return ports.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                node ->
                    new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), node.getValue().controller())));
  }

  private String voterList() {
    return ports.entrySet().stream()
        .map(node -> node.getKey() + "@127.0.0.1:" + node.getValue().controller())
        .collect(Collectors.joining(","));
  }

  /** What differs from a node that is alone. */
  static Map<String, String> together(String voters, int size) {
    var together = new HashMap<String, String>();
    String copies = Integer.toString(Math.min(3, size));
    String least = Integer.toString(Math.min(2, size));
    together.put("controller.quorum.voters", voters);
    together.put("offsets.topic.replication.factor", copies);
    together.put("transaction.state.log.replication.factor", copies);
    together.put("transaction.state.log.min.isr", least);
    together.put("min.insync.replicas", least);
    together.put("broker.session.timeout.ms", "3000");
    return together;
  }

  static void format(int node, Path data, List<String> users) throws Exception {
    Files.createDirectories(data);
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .setClusterId(ID)
        .setNodeId(node)
        .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
        .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
        .setMetadataLogDirectory(data.toString())
        .addDirectory(data.toString())
        .setScramArguments(users)
        .setIgnoreFormatted(true)
        .run();
  }

  /** Where clients connect: all nodes. */
  public String bootstrapServers() {
    return IntStream.rangeClosed(1, ports.size())
        .mapToObj(node -> "127.0.0.1:" + port(node).client())
        .collect(Collectors.joining(","));
  }

  /** Stops one node as an operator does; leaders move to the others. */
  public void stop(int node) {
    Member member =
        Optional.ofNullable(running.remove(node))
            .orElseThrow(() -> new IllegalArgumentException("node " + node + " does not run"));
    member.stopBroker();
    member.stopController();
  }

  /** Starts a node that was stopped, with what it has on its disk. */
  public void restart(int node) throws Exception {
    running.put(node, open(node));
  }

  /** All brokers and then all controllers: a broker waits for a quorum to let it go. */
  @Override
  public void close() {
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      running.values().forEach(member -> threads.execute(member::stopBroker));
    }
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      running.values().forEach(member -> threads.execute(member::stopController));
    }
    running.clear();
  }

  /** One node, put together as Kafka's {@code KafkaRaftServer} does it. */
  private record Member(ControllerServer controller, BrokerServer broker) {
    static Member of(KafkaConfig config, Map<Integer, InetSocketAddress> voters) {
      var folders =
          KafkaRaftServer.initializeLogDirs(config, LoggerFactory.getLogger(Member.class), "");
      var shared =
          new SharedServer(
              config,
              folders._1(),
              Time.SYSTEM,
              new Metrics(),
              CompletableFuture.completedFuture(voters),
              List.of(),
              new StandardFaultHandlerFactory(),
              ServerSocketFactory.INSTANCE);
      var controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), folders._2());
      return new Member(controller, new BrokerServer(shared));
    }

    void start() {
      controller.startup();
      broker.startup();
    }

    void stopBroker() {
      broker.shutdown();
      broker.awaitShutdown();
    }

    void stopController() {
      controller.shutdown();
      controller.awaitShutdown();
    }
  }
}
