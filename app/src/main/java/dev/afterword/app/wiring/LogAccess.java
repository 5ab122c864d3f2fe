package dev.afterword.app.wiring;

import dev.afterword.app.config.Configuration;
import dev.afterword.broker.BrokerException;
import dev.afterword.broker.EmbeddedBroker;
import dev.afterword.broker.InitialTopic;
import dev.afterword.contract.Topics;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The log as this process reaches it: a cluster that the configuration names, the broker of an
 * instance that runs on the same data folder, or an embedded broker of its own.
 */
public final class LogAccess implements AutoCloseable {
  private static final Consumer<EventLog> TOPICS = EventLog::createTopics;

  private final EventLog log;
  private final boolean embedded;
  private final Optional<EmbeddedBroker> broker;
  private final Optional<DataLock> lock;

  private LogAccess(
      EventLog log, boolean embedded, Optional<EmbeddedBroker> broker, Optional<DataLock> lock) {
    this.log = log;
    this.embedded = embedded;
    this.broker = broker;
    this.lock = lock;
  }

  /**
   * For a process that owns the data folder while it runs.
   *
   * @param lock closed with the access
   * @throws CommandException if the broker cannot start
   */
  static LogAccess own(Configuration configuration, DataFolder data, DataLock lock) {
    return connect(configuration, data, Optional.of(lock), data.instance());
  }

  /** For a command that looks or decides while another process may be running. */
  public static LogAccess join(Configuration configuration, DataFolder data) {
    Optional<DataLock> lock = DataLock.take(data);
    String instance =
        lock.isPresent() ? data.instance() : data.instance() + "-" + ProcessHandle.current().pid();
    return connect(configuration, data, lock, instance);
  }

  /** For a command that only wants to know what is there: it makes no topics of a cluster. */
  public static LogAccess look(Configuration configuration, DataFolder data) {
    return configuration
        .kafka()
        .bootstrapServers()
        .map(
            cluster ->
                over(
                    cluster,
                    false,
                    configuration,
                    data.instance() + "-" + ProcessHandle.current().pid(),
                    new Own(Optional.empty(), Optional.empty()),
                    _ -> {}))
        .orElseGet(() -> join(configuration, data));
  }

  private static LogAccess connect(
      Configuration configuration, DataFolder data, Optional<DataLock> lock, String instance) {
    Optional<String> cluster = configuration.kafka().bootstrapServers();
    if (cluster.isPresent()) {
      return over(
          cluster.get(), false, configuration, instance, new Own(Optional.empty(), lock), TOPICS);
    }
    if (lock.isPresent()) {
      EmbeddedBroker broker = start(data, configuration.topics());
      data.brokerAddress(broker.bootstrapServers());
      return over(
          broker.bootstrapServers(),
          true,
          configuration,
          instance,
          new Own(Optional.of(broker), lock),
          TOPICS);
    }
    String running =
        data.brokerAddress()
            .orElseThrow(
                () ->
                    CommandException.failed(
                        "the instance on "
                            + data.path()
                            + " has not started its broker yet: try again"));
    return over(running, true, configuration, instance, new Own(Optional.empty(), lock), TOPICS);
  }

  private static EmbeddedBroker start(DataFolder data, Topics topics) {
    // Who wants more copies than one broker can keep is told so when they are made.
    List<InitialTopic> possible =
        topics.all().stream()
            .filter(topic -> topic.replication() == 1)
            .map(topic -> new InitialTopic(topic.name(), topic.partitions(), topic.settings()))
            .toList();
    try {
      return EmbeddedBroker.start(data.kafka(), possible);
    } catch (BrokerException refused) {
      throw CommandException.failed(
          "the embedded Kafka does not start: "
              + refused.getMessage()
              + "; look at the disk, or name a cluster with kafka.bootstrap.servers");
    }
  }

  /** What is closed with the access. */
  private record Own(Optional<EmbeddedBroker> broker, Optional<DataLock> lock) {}

  private static LogAccess over(
      String address,
      boolean embedded,
      Configuration configuration,
      String instance,
      Own own,
      Consumer<EventLog> preparation) {
    Topics topics = configuration.topics();
    Map<String, String> client = configuration.kafka().properties();
    try (var opened = new Unwinding()) {
      own.lock().ifPresent(taken -> opened.add(taken::close));
      own.broker().ifPresent(started -> opened.add(started::close));
      var log = EventLog.connect(new LogConfig(address, client, topics, instance));
      opened.add(log::close);
      preparation.accept(log);
      opened.keep();
      return new LogAccess(log, embedded, own.broker(), own.lock());
    }
  }

  /** The log. */
  public EventLog log() {
    return log;
  }

  /** Whether this process has the data folder for itself. */
  boolean isOwner() {
    return lock.isPresent();
  }

  /** Whether it lies in the data folder. */
  public boolean isEmbedded() {
    return embedded;
  }

  @Override
  public void close() {
    log.close();
    broker.ifPresent(EmbeddedBroker::close);
    lock.ifPresent(DataLock::close);
  }
}
