package dev.afterword.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;

/**
 * Three Kafka nodes as processes of their own, each in its own network namespace and on its own
 * small disk, so that from outside everything can be done to them that happens to machines. Needs
 * root on Linux.
 */
public final class BrokerProcesses {
  /** Processes of this group of users can be cut from all nodes. */
  public static final int CUT_GROUP = 4242;

  private static final int SIZE = 3;
  private static final int CLIENT_PORT = 9092;
  private static final int CONTROLLER_PORT = 9093;
  private static final String DISK = "size=256m";

  private final Path folder;
  private final BrokerNetwork network;
  private final Map<Integer, Process> running = new HashMap<>();
  private final Admin admin;

  private BrokerProcesses(Path folder, BrokerNetwork network) {
    this.folder = folder;
    this.network = network;
    this.admin =
        Admin.create(
            Map.<String, Object>of(
                "bootstrap.servers",
                bootstrapServers(),
                "request.timeout.ms",
                "3000",
                "default.api.timeout.ms",
                "5000"));
  }

  /** Whether this machine lets us do all that. */
  public static boolean arePossible() throws InterruptedException {
    return BrokerNetwork.isPossible();
  }

  /** Starts all nodes; whoever wants to use them waits until they are {@link #areWell}. */
  public static BrokerProcesses start(Path folder) throws Exception {
    var brokers = new BrokerProcesses(folder, BrokerNetwork.open(SIZE));
    for (int node = 1; node <= SIZE; node++) {
      Path disk = Files.createDirectories(brokers.disk(node));
      SystemCall.run("mount", "-t", "tmpfs", "-o", DISK, "afterword", disk.toString());
      brokers.write(node);
      TestCluster.format(node, disk.resolve("data"), List.of());
      brokers.start(node);
    }
    return brokers;
  }

  private Path disk(int node) {
    return folder.resolve("disk-" + node);
  }

  private Path filler(int node) {
    return disk(node).resolve("filler");
  }

  private void write(int node) throws IOException {
    var ports = new Ports(CLIENT_PORT, CONTROLLER_PORT);
    var settings = BrokerSettings.of(node, disk(node).resolve("data"), ports);
    settings.putAll(TestCluster.together(voters(), SIZE));
    String address = BrokerNetwork.address(node);
    String client = "PLAINTEXT://" + address + ":" + CLIENT_PORT;
    settings.put("listeners", client + ",CONTROLLER://" + address + ":" + CONTROLLER_PORT);
    settings.put("advertised.listeners", client);
    // Processes that share a few cores are not always quick.
    settings.put("broker.session.timeout.ms", "6000");
    settings.put("controller.quorum.election.timeout.ms", "1000");
    settings.put("controller.quorum.election.backoff.max.ms", "1000");
    settings.put("controller.quorum.fetch.timeout.ms", "2000");
    settings.put("replica.lag.time.max.ms", "6000");
    try (var file = Files.newBufferedWriter(folder.resolve("node-" + node + ".properties"))) {
      settings.store(file, null);
    }
  }

  private static String voters() {
    return IntStream.rangeClosed(1, SIZE)
        .mapToObj(node -> node + "@" + BrokerNetwork.address(node) + ":" + CONTROLLER_PORT)
        .collect(Collectors.joining(","));
  }

  /** Starts a node with what it has on its disk. */
  public void start(int node) throws IOException {
    var process =
        new ProcessBuilder(
                "ip",
                "netns",
                "exec",
                BrokerNetwork.namespace(node),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "kafka.Kafka",
                folder.resolve("node-" + node + ".properties").toString())
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("node-" + node + ".log").toFile()))
            .start();
    running.put(node, process);
  }

  /** Stops a node as an operator does; returns when it is gone. */
  public void stop(int node) throws InterruptedException {
    Process process = of(node);
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      kill(node);
    }
  }

  /** The power fails. */
  public void kill(int node) throws InterruptedException {
    of(node).destroyForcibly().waitFor();
  }

  /** It hangs, until it is sent {@code CONT}. */
  public void signal(int node, String signal) throws IOException, InterruptedException {
    SystemCall.run("kill", "-" + signal, Long.toString(of(node).pid()));
  }

  private Process of(int node) {
    return Optional.ofNullable(running.get(node)).orElseThrow();
  }

  /** Whether the process of a node is there. */
  public boolean isAlive(int node) {
    return of(node).isAlive();
  }

  /** Nobody and this node hear each other. */
  public void cut(int node) throws IOException, InterruptedException {
    network.cut(node);
  }

  /** The reverse of {@link #cut}. */
  public void mend(int node) throws IOException, InterruptedException {
    network.mend(node);
  }

  /** What processes of {@link #CUT_GROUP} send to the nodes is lost. */
  public void cutGroup() throws IOException, InterruptedException {
    network.cutGroup();
  }

  /** The reverse of {@link #cutGroup}. */
  public void mendGroup() throws IOException, InterruptedException {
    network.mendGroup();
  }

  /** Not a byte is free on the disk of a node any more. */
  public void fillDisk(int node) throws InterruptedException {
    // It ends with "no space left", which is what it is for.
    var _ = SystemCall.succeeds("dd", "if=/dev/zero", "of=" + filler(node), "bs=4k");
  }

  /** The disk has room again. */
  public void freeDisk(int node) throws IOException {
    Files.deleteIfExists(filler(node));
  }

  /** The node that is the active controller. */
  public int controller() throws Exception {
    return admin.describeMetadataQuorum().quorumInfo().get().leaderId();
  }

  /** The node that leads the only partition of a topic. */
  public int leader(String topic) throws Exception {
    return Optional.ofNullable(
            admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic))
        .orElseThrow()
        .partitions()
        .getFirst()
        .leader()
        .id();
  }

  /** Whether all nodes answer and have everything. */
  public boolean areWell(Duration patience) throws InterruptedException {
    long millis = patience.toMillis();
    try {
      if (admin.describeCluster().nodes().get(millis, TimeUnit.MILLISECONDS).size() < SIZE) {
        return false;
      }
      var topics = admin.listTopics(new ListTopicsOptions().listInternal(true)).names();
      return admin
          .describeTopics(topics.get(millis, TimeUnit.MILLISECONDS))
          .allTopicNames()
          .get(millis, TimeUnit.MILLISECONDS)
          .values()
          .stream()
          .flatMap(topic -> topic.partitions().stream())
          .allMatch(partition -> partition.isr().size() == SIZE);
    } catch (ExecutionException | TimeoutException unwell) {
      return false;
    }
  }

  /** Where clients connect: all nodes. */
  public static String bootstrapServers() {
    return IntStream.rangeClosed(1, SIZE)
        .mapToObj(node -> BrokerNetwork.address(node) + ":" + CLIENT_PORT)
        .collect(Collectors.joining(","));
  }

  /** What a test that failed has left is taken away, so that it is not the next one's trouble. */
  public void recover() throws IOException, InterruptedException {
    network.mendAll();
    for (int node = 1; node <= SIZE; node++) {
      freeDisk(node);
      if (isAlive(node)) {
        signal(node, "CONT");
      } else {
        start(node);
      }
    }
  }

  /** Ends all nodes, and takes their disks and network away. */
  public void end() throws IOException, InterruptedException {
    admin.close(Duration.ZERO);
    for (int node : running.keySet()) {
      kill(node);
      SystemCall.run("umount", "--lazy", disk(node).toString());
    }
    network.remove();
  }
}
