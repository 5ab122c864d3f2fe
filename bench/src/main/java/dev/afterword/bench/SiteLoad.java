package dev.afterword.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.broker.BrokerException;
import dev.afterword.broker.EmbeddedBroker;
import dev.afterword.contract.Digests;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Topics;
import dev.afterword.contract.UnreadableException;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogConfig;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.producer.ProducerConfig;
import dev.afterword.producer.Publisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** What surrounds a measured renderer: the texts, the log, and the edits. */
public final class SiteLoad {
  private static final Instant MOMENT = Instant.parse("2030-01-01T00:00:00Z");
  private static final int EDITS = 60;
  private static final int WARMING = 20;
  private static final long GLANCE_NANOS = 500_000;
  private static final long QUIET_NANOS = 60_000_000;
  private static final long LONGEST_NANOS = 60_000_000_000L;

  private SiteLoad() {}

  /**
   * Writes the texts, keeps the log, or edits.
   *
   * @param arguments {@code write FOLDER COUNT}; {@code log REPOSITORY DATA} publishes, writes the
   *     broker's address to {@code DATA/address} and waits to be killed; {@code edit ADDRESS SITE
   *     PID title|body} prints milliseconds of processor of the process PID and from record to file
   */
  public static void main(String[] arguments)
      throws BrokerException, IOException, InterruptedException, UnreadableException {
    switch (arguments[0]) {
      case "write" -> write(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
      case "log" -> log(Path.of(arguments[1]), Path.of(arguments[2]));
      default -> edit(arguments[1], Path.of(arguments[2]), arguments[3], arguments[4]);
    }
  }

  private static void write(Path folder, int count) throws IOException {
    for (int number = 0; number < count; number++) {
      var recap = new SampleRecap(number);
      String name = recap.language() + "/events/" + number;
      put(folder.resolve("repository/" + name + ".md"), recap.markdown());
      put(folder.resolve("hugo/content/" + name + ".md"), recap.forHugo());
      List<String> talks = recap.watchPagesForHugo();
      for (int talk = 1; talk <= talks.size(); talk++) {
        put(folder.resolve("hugo/content/" + name + "/talk-" + talk + ".md"), talks.get(talk - 1));
      }
    }
    for (String language : List.of("en", "zh")) {
      for (int tag = 0; tag < 40; tag++) {
        put(
            folder.resolve("hugo/content/" + language + "/tags/tag-" + tag + "/_index.md"),
            "---\ntitle: tag " + tag + "\noutputs: [HTML, RSS, ATOM, JSONFEED]\n---\n");
      }
    }
  }

  private static void put(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private static void log(Path repository, Path data)
      throws BrokerException, IOException, InterruptedException {
    try (EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("kafka"))) {
      try (EventLog log = connect(broker.bootstrapServers())) {
        log.createTopics();
        var config = ProducerConfig.of(repository, data, List.of("en", "zh"), ZoneId.of("UTC"));
        try (Publisher publisher =
            Publisher.open(config, log, InstantSource.system(), Boundaries.none())) {
          publisher.publish();
        }
      }
      Files.writeString(data.resolve("address.new"), broker.bootstrapServers());
      Files.move(data.resolve("address.new"), data.resolve("address"));
      new CountDownLatch(1).await();
    }
  }

  private static EventLog connect(String address) {
    return EventLog.connect(LogConfig.of(address, Topics.standard(), "bench"));
  }

  private static void edit(String address, Path site, String process, String what)
      throws IOException, UnreadableException {
    try (EventLog log = connect(address)) {
      var all = new ArrayList<LogRecord>();
      log.readToEnd(log.topics().recaps(), all::add);
      List<LogRecord> some = new ArrayList<>();
      for (int edit = 0; edit < EDITS + WARMING; edit++) {
        some.add(all.get((int) (edit * 7919L % all.size())));
      }
      all.clear();
      var processor = new double[EDITS];
      var delay = new double[EDITS];
      try (var appender = log.appender("bench.edits")) {
        for (int edit = 0; edit < some.size(); edit++) {
          LockSupport.parkNanos(QUIET_NANOS);
          String mark = what + "-" + edit + "-" + Long.toString(System.nanoTime(), 36);
          JsonNode event = edited(some.get(edit), what, mark, MOMENT.plusSeconds(edit));
          Path page = site.resolve(event.path("recap").path("path").asText());
          LogRecord record = some.get(edit);
          var entry =
              new LogEntry(
                  record.topic(),
                  OptionalInt.of(record.partition()),
                  record.key(),
                  Optional.of(new JsonCodec().write(event)),
                  record.headers());
          double before = processor(process);
          long began = System.nanoTime();
          appender.append(List.of(entry));
          await(page, mark, began);
          int at = edit - WARMING;
          if (at >= 0) {
            delay[at] = (System.nanoTime() - began) / 1e6;
          }
          LockSupport.parkNanos(QUIET_NANOS);
          if (at >= 0) {
            processor[at] = processor(process) - before;
          }
        }
      }
      Arrays.sort(delay);
      System.out.printf(
          "%.1f %.1f %.1f%n",
          Arrays.stream(processor).average().orElse(0), delay[EDITS / 2], delay[EDITS * 95 / 100]);
    }
  }

  /** An edit is a commit of its own: the recap becomes the one that was changed last. */
  private static JsonNode edited(LogRecord record, String what, String mark, Instant committed)
      throws UnreadableException {
    JsonNode event = new JsonCodec().read(record.value().orElseThrow(), JsonNode.class);
    var recap = (ObjectNode) event.path("recap");
    recap.put("body", recap.path("body").asText() + "\n\n" + mark + "\n");
    recap.put("revision", Digests.sha256(recap.path("revision").asText() + mark));
    ((ObjectNode) recap.path("provenance")).put("committedAt", committed.toString());
    if (what.equals("title")) {
      recap.put("title", recap.path("title").asText() + " " + mark);
    }
    return event;
  }

  private static void await(Path page, String mark, long began) throws IOException {
    while (!Files.exists(page) || !Files.readString(page).contains(mark)) {
      if (System.nanoTime() - began > LONGEST_NANOS) {
        throw new IllegalStateException(page + " does not show the edit");
      }
      LockSupport.parkNanos(GLANCE_NANOS);
    }
  }

  /** Milliseconds of processor of all threads so far, in nanoseconds as the scheduler counts. */
  private static double processor(String process) throws IOException {
    double nanos = 0;
    try (var threads = Files.list(Path.of("/proc", process, "task"))) {
      for (Path thread : threads.toList()) {
        Path statistics = thread.resolve("schedstat");
        if (Files.exists(statistics)) {
          String times = Files.readString(statistics);
          nanos += Long.parseLong(times.substring(0, times.indexOf(' ')));
        }
      }
    }
    return nanos / 1e6;
  }
}
