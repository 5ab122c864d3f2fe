package dev.afterword.bench;

import dev.afterword.broker.BrokerException;
import dev.afterword.broker.EmbeddedBroker;
import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Recap;
import dev.afterword.contract.Topics;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.contract.ledger.Subject;
import dev.afterword.contract.ledger.Substance;
import dev.afterword.eventlog.Appender;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogConfig;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.RecapEventCodec;
import dev.afterword.syndicator.ChannelLimits;
import dev.afterword.syndicator.ConfiguredChannel;
import dev.afterword.syndicator.Horizon;
import dev.afterword.syndicator.Syndicator;
import dev.afterword.syndicator.SyndicatorConfig;
import dev.afterword.syndicator.channel.Assets;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.ChannelSettings;
import dev.afterword.syndicator.channel.ChannelTypes;
import dev.afterword.syndicator.channel.Pace;
import dev.afterword.syndicator.channel.Surroundings;
import dev.afterword.syndicator.decide.AnnouncePolicy;
import dev.afterword.syndicator.decide.ChannelRules;
import dev.afterword.syndicator.template.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * What it costs to say something once: the steps of one delivery, a thousand that are due at once,
 * and a start with a long memory.
 */
public final class Cost {
  private static final int BATCH = 500;
  private static final InstantSource CLOCK = InstantSource.system();

  private final EmbeddedBroker broker;
  private final Receiver receiver;
  private final JsonCodec json = new JsonCodec();

  private Cost(EmbeddedBroker broker, Receiver receiver) {
    this.broker = broker;
    this.receiver = receiver;
  }

  /**
   * Measures all three.
   *
   * @param arguments a folder for the broker, deliveries one by one, deliveries at once, entries of
   *     the ledger
   */
  public static void main(String[] arguments) throws BrokerException, IOException {
    try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]));
        Receiver receiver = Receiver.start()) {
      var cost = new Cost(broker, receiver);
      cost.appendOnly(Integer.parseInt(arguments[1]));
      cost.oneByOne(Integer.parseInt(arguments[1]));
      cost.allAtOnce(Integer.parseInt(arguments[2]));
      cost.longMemory(Integer.parseInt(arguments[3]), 1);
      cost.longMemory(Integer.parseInt(arguments[3]), 20);
    }
  }

  /** What nothing that writes to the log can be faster than. */
  private void appendOnly(int count) {
    try (EventLog log = log("bare.");
        Appender appender = log.appender("bare")) {
      var steps = new Stopwatch("bare append of one record, committed");
      for (int number = 0; number < count; number++) {
        long start = System.nanoTime();
        appender.append(List.of(LogEntry.of(log.topics().recaps(), "k" + number, new byte[2_000])));
        steps.add(System.nanoTime() - start);
      }
      steps.print();
    }
  }

  private void oneByOne(int count) {
    var steps = new Steps();
    var total = new Stopwatch("decide, intend and record one delivery");
    try (EventLog log = log("one.");
        Appender writer = log.appender("writer")) {
      try (Syndicator running = start(log, 1, steps)) {
        for (int number = 0; number < count; number++) {
          publish(writer, log, number, number + 1);
          settle(running, log);
          total.add(steps.take());
        }
      }
    }
    total.print();
  }

  private void allAtOnce(int count) {
    int before = receiver.taken();
    try (EventLog log = log("many.");
        Appender writer = log.appender("writer")) {
      for (int from = 0; from < count; from += BATCH) {
        publish(writer, log, from, Math.min(count, from + BATCH));
      }
      var whole = new Stopwatch(count + " due deliveries to a local webhook on one channel");
      long start = System.nanoTime();
      try (Syndicator running = start(log, 1, Boundaries.none())) {
        settle(running, log);
        whole.add(System.nanoTime() - start);
      }
      whole.print();
      System.out.println("  taken by the webhook: " + (receiver.taken() - before));
    }
  }

  private void longMemory(int entries, int channels) {
    try (EventLog log = log("memory" + channels + ".");
        Appender writer = log.appender("writer")) {
      for (int from = 0; from < entries; from += BATCH) {
        int end = Math.min(entries, from + BATCH);
        writer.append(
            IntStream.range(from, end)
                .mapToObj(number -> said(log, "news" + number % channels, number))
                .toList());
      }
      var whole =
          new Stopwatch("start with " + entries + " entries of the ledger, channels: " + channels);
      long start = System.nanoTime();
      try (Syndicator running = start(log, channels, Boundaries.none())) {
        settle(running, log);
        whole.add(System.nanoTime() - start);
      }
      whole.print();
    }
  }

  private EventLog log(String prefix) {
    EventLog log =
        EventLog.connect(
            LogConfig.of(broker.bootstrapServers(), new Topics(prefix, 1, (short) 1), "cost"));
    log.createTopics();
    return log;
  }

  private void publish(Appender writer, EventLog log, int from, int to) {
    List<LogEntry> entries = new ArrayList<>();
    for (int number = from; number < to; number++) {
      Recap recap = Recapped.recap(number, CLOCK.instant());
      entries.add(
          LogEntry.of(log.topics().pages(), recap.id().value(), json.write(Recapped.page(recap))));
      entries.add(new RecapEventCodec().write(log.topics().recaps(), Recapped.published(recap)));
    }
    writer.append(entries);
  }

  private LogEntry said(EventLog log, String channel, int number) {
    Instant now = CLOCK.instant();
    Recap recap = Recapped.recap(number, now);
    var post =
        PlannedPost.post(
            recap.title(), 9, 99, "x", List.of(), List.of(), json.tree(Map.of("a", "b")));
    var progress = Progress.announcing(recap.revision(), Substance.of(recap), List.of(post));
    var subject =
        new Subject(recap.revision(), ChangeClass.NEW, 0, number, "en", recap.date(), false);
    var entry =
        new Delivery(channel, recap.id(), 1, subject, Planned.at(now), Optional.empty(), now)
            .accepted(
                progress,
                new Receipt(
                    "p" + number, Optional.of("https://p.example/" + number), Map.of(), now),
                now);
    return LogEntry.of(log.topics().deliveries(), entry.key(), json.write(entry));
  }

  private Syndicator start(EventLog log, int channels, Boundaries boundaries) {
    var policy =
        new AnnouncePolicy(
            Duration.ZERO, 3, Duration.ofDays(30), Duration.ofHours(24), false, ZoneOffset.UTC);
    var config =
        new SyndicatorConfig(
            "Tea",
            policy,
            IntStream.range(0, channels).mapToObj(number -> webhook("news" + number)).toList(),
            Optional.empty());
    var syndicator = new Syndicator(config, log, CLOCK, boundaries);
    syndicator.start();
    return syndicator;
  }

  private ConfiguredChannel webhook(String name) {
    var settings =
        new ChannelSettings(
            name,
            Map.of(
                "url",
                List.of(receiver.url()),
                "secret",
                List.of("whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=")));
    Channel channel =
        ChannelTypes.load()
            .named("webhook")
            .orElseThrow()
            .open(settings, new Surroundings(CLOCK, Assets.none()));
    return new ConfiguredChannel(
        "webhook",
        ChannelRules.plain(name),
        ChannelLimits.of(Pace.USUAL),
        channel,
        Wording.standard());
  }

  private static void settle(Syndicator running, EventLog log) {
    Map<Integer, Long> ends = log.ends(log.topics().recaps());
    while (!running.isIdle(ends, Horizon.END)) {
      LockSupport.parkNanos(1_000_000);
    }
  }
}
