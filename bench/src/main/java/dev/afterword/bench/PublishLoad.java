package dev.afterword.bench;

import dev.afterword.broker.BrokerException;
import dev.afterword.broker.EmbeddedBroker;
import dev.afterword.contract.Topics;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogConfig;
import dev.afterword.producer.ProducerConfig;
import dev.afterword.producer.PublishReport;
import dev.afterword.producer.Publisher;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Publishes a repository with many recaps, then a commit of one file, with the embedded broker in
 * the same process; prints seconds, CPU seconds and the most memory.
 */
public final class PublishLoad {
  private static final long SEED = 20_260_101;
  private static final long GLANCE_NANOS = 5_000_000;

  private PublishLoad() {}

  /**
   * Writes a folder of recaps, or publishes it.
   *
   * @param arguments {@code write FOLDER COUNT}, or {@code publish REPOSITORY DATA}
   */
  public static void main(String[] arguments) throws BrokerException, IOException {
    switch (arguments[0]) {
      case "write" -> write(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
      default -> publish(Path.of(arguments[1]), Path.of(arguments[2]));
    }
  }

  /** As long as those of real communities: half are below 5 kB, some above 60. */
  private static void write(Path folder, int count) throws IOException {
    var random = new Random(SEED);
    for (int number = 0; number < count; number++) {
      Path file = folder.resolve("en/events/" + number % 100 + "/" + number + ".md");
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, recap(number, random));
    }
  }

  private static String recap(int number, Random random) {
    var text = new StringBuilder();
    text.append(
        """
        ---
        title: What was said about tea, part %d
        date: 2024-05-%02d
        category: events
        summary: Talk %d of a long row about tea.
        tags: [tea, talk]
        ---

        """
            .formatted(number, number % 28 + 1, number));
    int paragraphs = (int) Math.min(250, 4 + Math.exp(random.nextGaussian() * 0.9 + 2.2));
    for (int paragraph = 0; paragraph < paragraphs; paragraph++) {
      text.append("Paragraph ").append(paragraph).append(": [Kim](https://tea.example/kim) told ");
      text.append("us *where* it grows, **why** it does and how long it takes. ".repeat(6));
      text.append("\n\n");
      if (paragraph % 9 == 5) {
        text.append("### Topic ")
            .append(paragraph)
            .append(" - Green tea\n\n<video src=\"https://")
            .append("videos.example/")
            .append(number)
            .append('-')
            .append(paragraph)
            .append(".mp4\" controls></video>\n\n");
      }
    }
    return text.toString();
  }

  private static void publish(Path repository, Path data) throws BrokerException, IOException {
    try (EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("kafka"));
        EventLog log =
            EventLog.connect(LogConfig.of(broker.bootstrapServers(), Topics.standard(), "bench"))) {
      log.createTopics();
      var config = ProducerConfig.of(repository, data, List.of("en"), ZoneId.of("UTC"));
      try (Publisher publisher =
          Publisher.open(config, log, InstantSource.system(), Boundaries.none())) {
        report(publisher);
        Files.createFile(data.resolve("first"));
        String head = publisher.head().orElseThrow();
        while (publisher.head().orElseThrow().equals(head)) {
          LockSupport.parkNanos(GLANCE_NANOS);
        }
        report(publisher);
      }
    }
  }

  private static void report(Publisher publisher) throws IOException {
    long cpu = cpu();
    long start = System.nanoTime();
    PublishReport report = publisher.publish();
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    System.out.printf(
        "%6d recaps %7.2f s %7.2f CPU s %s%n",
        report.published().size(), millis / 1e3, (cpu() - cpu) / 1e9, memory());
  }

  private static long cpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  private static String memory() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .findFirst()
            .orElse("")
            .replaceAll("\\s+", " ")
        : "";
  }
}
