package dev.afterword.broker;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Controller and broker in one, put together as Kafka's {@code KafkaRaftServer} does it, with one
 * step more between the two: the node's former life is ended before the broker reads the metadata.
 */
final class Node {
  private static final Logger log = LoggerFactory.getLogger(Node.class);

  private final SharedServer shared;
  private final ControllerServer controller;
  private final BrokerServer broker;

  private Node(SharedServer shared, ControllerServer controller) {
    this.shared = shared;
    this.controller = controller;
    this.broker = new BrokerServer(shared);
  }

  static Node of(Ports ports, ServerSocketFactory sockets, KafkaConfig config) {
    var folders = KafkaRaftServer.initializeLogDirs(config, log, "");
    var voter = new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.controller());
    var shared =
        new SharedServer(
            config,
            folders._1(),
            Time.SYSTEM,
            new Metrics(),
            CompletableFuture.completedFuture(Map.of(config.nodeId(), voter)),
            List.of(),
            new StandardFaultHandlerFactory(),
            sockets);
    return new Node(
        shared, new ControllerServer(shared, KafkaRaftServer.configSchema(), folders._2()));
  }

  /**
   * Returns when it takes requests.
   *
   * @throws BrokerException if the controller does not get to work
   */
  void start() throws BrokerException {
    boolean started = false;
    try {
      controller.startup();
      FormerLife.end(shared.brokerConfig().nodeId(), shared.loader(), controller.controller());
      broker.startup();
      started = true;
    } finally {
      if (!started) {
        stop();
      }
    }
  }

  /** The broker first: the controller has to agree to its leaving. */
  void stop() {
    broker.shutdown();
    controller.shutdown();
    broker.awaitShutdown();
    controller.awaitShutdown();
  }
}
