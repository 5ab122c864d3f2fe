package dev.afterword.bench;

import dev.afterword.broker.BrokerException;
import dev.afterword.broker.EmbeddedBroker;
import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.Digests;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Page;
import dev.afterword.contract.PageStatus;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent.RecapPublished;
import dev.afterword.contract.Topics;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.Announced;
import dev.afterword.contract.ledger.AnnouncedPost;
import dev.afterword.contract.ledger.Delivered;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.contract.ledger.Subject;
import dev.afterword.contract.ledger.Substance;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogConfig;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.RecapEventCodec;
import dev.afterword.producer.ProducerConfig;
import dev.afterword.producer.Publisher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A log as it is after years: every recap is published, live, and said on every channel. */
final class DeskLoad {
  private static final int TOGETHER = 2000;

  private final EventLog log;
  private final int channels;
  private final JsonCodec json = new JsonCodec();
  private final RecapEventCodec codec = new RecapEventCodec();
  private final List<LogEntry> entries = new ArrayList<>();

  private DeskLoad(EventLog log, int channels) {
    this.log = log;
    this.channels = channels;
  }

  /**
   * Fills a data folder.
   *
   * @param arguments {@code REPOSITORY DATA CHANNELS}
   */
  public static void main(String[] arguments) throws BrokerException, IOException {
    Path data = Path.of(arguments[1]);
    try (EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("kafka"));
        EventLog log =
            EventLog.connect(LogConfig.of(broker.bootstrapServers(), Topics.standard(), "bench"))) {
      log.createTopics();
      var config = ProducerConfig.of(Path.of(arguments[0]), data, List.of("en"), ZoneId.of("UTC"));
      try (Publisher publisher =
          Publisher.open(config, log, InstantSource.system(), Boundaries.none())) {
        publisher.publish();
      }
      new DeskLoad(log, Integer.parseInt(arguments[2])).say();
    }
  }

  private void say() {
    try (var appender = log.appender("bench")) {
      log.readToEnd(
          log.topics().recaps(),
          record -> {
            recap(record).ifPresent(recap -> say(recap, record));
            if (entries.size() > TOGETHER) {
              appender.append(entries);
              entries.clear();
            }
          });
      appender.append(entries);
    }
  }

  private Optional<Recap> recap(LogRecord record) {
    try {
      return codec.read(record) instanceof RecapPublished published
          ? Optional.of(published.recap())
          : Optional.empty();
    } catch (UnreadableException foreign) {
      return Optional.empty();
    }
  }

  private void say(Recap recap, LogRecord record) {
    Instant at = record.timestamp();
    var page =
        new Page(
            recap.id(),
            recap.revision(),
            PageStatus.LIVE,
            "https://tea.example/" + recap.path(),
            recap.path(),
            Digests.sha256(recap.path()));
    add(log.topics().pages(), record.partition(), recap.id().value(), page);
    for (int channel = 0; channel < channels; channel++) {
      Delivery delivery = delivery("channel-" + channel, recap, record, at);
      add(log.topics().deliveries(), record.partition(), delivery.key(), delivery);
    }
  }

  private void add(String topic, int partition, String key, Object value) {
    entries.add(LogEntry.of(topic, partition, key, json.write(value)));
  }

  private static Delivery delivery(String channel, Recap recap, LogRecord record, Instant at) {
    String id = Digests.sha256(channel + recap.id()).substring(0, 20);
    var receipt =
        new Receipt(id, Optional.of("https://posts.example/@tea/" + id), Map.of("cid", id), at);
    var announced =
        new Announced(
            recap.revision(),
            Substance.of(recap),
            List.of(new AnnouncedPost(Act.ANNOUNCE, receipt, Digests.sha256(id))),
            at);
    return new Delivery(
        channel,
        recap.id(),
        1,
        new Subject(
            recap.revision(),
            ChangeClass.NEW,
            record.partition(),
            record.offset(),
            recap.language(),
            recap.date(),
            false),
        new Delivered(List.of(receipt), Optional.empty()),
        Optional.of(announced),
        at);
  }
}
