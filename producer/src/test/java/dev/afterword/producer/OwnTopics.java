package dev.afterword.producer;

import dev.afterword.broker.TestBroker;
import dev.afterword.contract.Topics;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogConfig;
import java.nio.file.Path;

/** One broker for all tests of a class; every test has topics of its own on it. */
final class OwnTopics implements AutoCloseable {
  private final TestBroker broker;
  private int tests;

  private OwnTopics(TestBroker broker) {
    this.broker = broker;
  }

  static OwnTopics in(Path folder) throws Exception {
    return new OwnTopics(TestBroker.start(folder));
  }

  /** A log that nobody has written to; the test closes it. */
  EventLog next() {
    tests++;
    var topics = new Topics("test" + tests + ".", 1, (short) 1);
    EventLog log = EventLog.connect(LogConfig.of(broker.bootstrapServers(), topics, "one"));
    log.createTopics();
    return log;
  }

  @Override
  public void close() {
    broker.close();
  }
}
