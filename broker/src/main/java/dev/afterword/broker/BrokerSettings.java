package dev.afterword.broker;

import java.nio.file.Path;
import java.util.Properties;

/** The settings of a node that is alone, small, and restarted often. */
final class BrokerSettings {
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  private BrokerSettings() {}

  static Properties of(int node, Path data, Ports ports) {
    var settings = new Properties();
    identity(settings, node, data, ports);
    alone(settings);
    restartedOften(settings);
    small(settings);
    return settings;
  }

  private static void identity(Properties settings, int node, Path data, Ports ports) {
    settings.put("node.id", Integer.toString(node));
    settings.put("process.roles", "broker,controller");
    settings.put("log.dirs", data.toString());
    settings.put("controller.listener.names", CONTROLLER_LISTENER);
    settings.put("controller.quorum.voters", node + "@127.0.0.1:" + ports.controller());
    settings.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:"
            + ports.client()
            + ",CONTROLLER://127.0.0.1:"
            + ports.controller());
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + ports.client());
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    // A typo in a topic name must fail, not make a topic.
    settings.put("auto.create.topics.enable", "false");
  }

  /**
   * Kafka's defaults ask for three brokers and fifty partitions, which one broker can never create.
   */
  private static void alone(Properties settings) {
    for (String topic :
        new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
      settings.put(topic + ".num.partitions", "1");
      settings.put(topic + ".replication.factor", "1");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("min.insync.replicas", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("group.min.session.timeout.ms", "1000");
  }

  private static void restartedOften(Properties settings) {
    // Nobody else could miss this node, and its former life is ended at the start: it never loses
    // its partitions for being silent, as a process that was suspended is.
    settings.put("broker.session.timeout.ms", "86400000");
    settings.put("broker.heartbeat.interval.ms", "250");
    settings.put("controller.quorum.election.timeout.ms", "200");
    settings.put("controller.quorum.election.backoff.max.ms", "200");
    settings.put("controller.quorum.fetch.timeout.ms", "1000");
    // The 20 ms default is the tail of every short transaction.
    settings.put("add.partitions.to.txn.retry.backoff.ms", "1");
  }

  private static void small(Properties settings) {
    settings.put("log.cleaner.dedupe.buffer.size", "4194304");
    settings.put("log.cleaner.threads", "1");
    settings.put("num.network.threads", "1");
    settings.put("num.io.threads", "2");
    settings.put("background.threads", "1");
    settings.put("group.coordinator.threads", "1");
    settings.put("num.recovery.threads.per.data.dir", "1");
    // More than a thousand beans would be made at each start, and nobody looks at them.
    settings.put("metric.reporters", "");
    settings.put("metrics.jmx.exclude", ".*");
  }
}
