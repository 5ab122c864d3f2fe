package dev.afterword.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.afterword.broker.EmbeddedBroker;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.Topics;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.desk.DeliveryFilter;
import dev.afterword.desk.DeliveryReport;
import dev.afterword.desk.LedgerCopy;
import dev.afterword.desk.Ledgers;
import dev.afterword.desk.Overview;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogConfig;
import dev.afterword.eventlog.LogEntry;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ledger export} has written makes the same ledger again, whatever comes between. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LedgerCopyTest {
  /** More than are appended together. */
  private static final int MANY = 700;

  private final JsonCodec json = new JsonCodec();
  private final AtomicInteger logs = new AtomicInteger();
  private EmbeddedBroker broker;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    broker = EmbeddedBroker.start(folder.resolve("kafka"));
  }

  @AfterAll
  void stop() {
    broker.close();
  }

  /** A log of its own on the same broker, with what lies on it. */
  private EventLog log(List<Delivery> deliveries) {
    var topics = new Topics("copy" + logs.incrementAndGet() + ".", 1, (short) 1);
    var log = EventLog.connect(LogConfig.of(broker.bootstrapServers(), topics, "copy"));
    log.createTopics();
    try (var appender = log.appender("syndicator")) {
      appender.append(deliveries.stream().map(one -> entry(log, one)).toList());
    }
    soon(() -> assertThat(of(log)).hasSameSizeAs(deliveries));
    return log;
  }

  private LogEntry entry(EventLog log, Delivery one) {
    int partition = log.partition(log.topics().recaps(), one.recap().value());
    return LogEntry.of(log.topics().deliveries(), partition, one.key(), json.write(one));
  }

  /** What was committed is to be read a moment later. */
  private static void soon(ThrowingRunnable seen) {
    await().atMost(Duration.ofSeconds(60)).untilAsserted(seen);
  }

  /** A delivery in every state, and many more, some of them said a second time by force. */
  private List<Delivery> ledger() throws Exception {
    var all = new ArrayList<Delivery>();
    try (var files = Files.list(Path.of("../contract/src/test/resources/golden/v1"))) {
      for (Path file :
          files.filter(one -> one.getFileName().toString().startsWith("delivery-")).toList()) {
        all.add(named(all.size(), 1, json.read(Files.readAllBytes(file), Delivery.class)));
      }
    }
    int states = all.size();
    assertThat(states).isGreaterThan(7);
    for (int number = states; number < MANY; number++) {
      all.add(named(number, 1 + number % 3, all.get(number % states)));
    }
    return all;
  }

  private static Delivery named(int number, int generation, Delivery like) {
    return new Delivery(
        "channel-" + number % 7,
        new RecapId("zh/events/night-" + number),
        generation,
        like.subject(),
        like.state(),
        like.announced(),
        like.updated());
  }

  private static Delivery later(Delivery delivery, int seconds) {
    return new Delivery(
        delivery.channel(),
        delivery.recap(),
        delivery.generation() + 1,
        delivery.subject(),
        delivery.state(),
        delivery.announced(),
        delivery.updated().plusSeconds(seconds));
  }

  private static Map<String, Delivery> of(EventLog log) {
    return new Ledgers(log).latest(log.topics().deliveries(), Delivery.class);
  }

  private static String copy(EventLog log) throws IOException {
    var out = new ByteArrayOutputStream();
    new LedgerCopy(log).write(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static int take(EventLog log, String copy) throws Exception {
    return new LedgerCopy(log).read(() -> new BufferedReader(new StringReader(copy)));
  }

  @Test
  void anEmptyLogGetsTheSameStatesReceiptsAndGenerations() throws Exception {
    try (var from = log(ledger());
        var to = log(List.of())) {
      String copy = copy(from);

      assertThat(copy.lines()).hasSize(MANY);
      assertThat(take(to, copy)).isEqualTo(MANY);
      soon(() -> assertThat(of(to)).isEqualTo(of(from)));
      assertThat(take(to, copy)).as("a second time").isZero();
      assertThat(copy(to).lines().sorted()).isEqualTo(copy.lines().sorted().toList());
    }
  }

  @Test
  void ofTwoThatKnowSomethingTheNewerCounts() throws Exception {
    List<Delivery> all = ledger().subList(0, 3);
    Delivery newerHere = later(all.get(0), 60);
    Delivery newerThere = later(all.get(1), 60);
    try (var to = log(List.of(newerHere, all.get(1)))) {
      String copy =
          lines(List.of(newerThere, all.get(0), all.get(1), all.get(2), later(all.get(2), 1)));

      assertThat(take(to, copy)).isEqualTo(3);
      soon(
          () ->
              assertThat(of(to).values())
                  .containsExactlyInAnyOrder(newerHere, newerThere, later(all.get(2), 1)));
    }
  }

  @Test
  void whatWasBrokenOffIsBegunAgainWithTheSameEnd() throws Exception {
    try (var from = log(ledger());
        var to = log(List.of())) {
      String copy = copy(from);
      var opened = new AtomicInteger();
      LedgerCopy.Source breaking =
          () -> opened.getAndIncrement() == 0 ? whole(copy) : broken(copy, MANY - 100);
      assertThatThrownBy(() -> new LedgerCopy(to).read(breaking)).isInstanceOf(IOException.class);
      soon(() -> assertThat(of(to)).as("half of it").hasSizeBetween(1, MANY - 100));

      take(to, copy);

      soon(() -> assertThat(of(to)).isEqualTo(of(from)));
    }
  }

  private static BufferedReader whole(String copy) {
    return new BufferedReader(new StringReader(copy));
  }

  /** A disk that fails in the middle, as a kill would come there. */
  private static BufferedReader broken(String copy, int after) {
    return new BufferedReader(new StringReader(copy)) {
      private int read;

      @Override
      public String readLine() throws IOException {
        read++;
        if (read > after) {
          throw new IOException("the disk is gone");
        }
        return super.readLine();
      }
    };
  }

  @Test
  void deliveriesAreToldOneByOneEachAsItStandsUntilNobodyWantsMore() throws Exception {
    List<Delivery> all = ledger();
    try (var log = log(all)) {
      Delivery changed = later(all.get(0), 60);
      Delivery covered = all.get(1);
      Delivery erased = all.get(2);
      try (var appender = log.appender("syndicator")) {
        appender.append(
            List.of(
                entry(log, changed),
                LogEntry.of(
                    log.topics().deliveries(),
                    covered.key(),
                    "rubbish".getBytes(StandardCharsets.UTF_8)),
                LogEntry.erase(log.topics().deliveries(), erased.key())));
      }
      soon(() -> assertThat(of(log)).hasSize(MANY - 1));

      List<DeliveryReport> told = told(log, DeliveryFilter.all(), MANY);
      assertThat(told)
          .hasSize(MANY - 1)
          .endsWith(DeliveryReport.of(changed, false), DeliveryReport.of(covered, false))
          .doesNotContain(DeliveryReport.of(all.get(0), false))
          .containsExactlyInAnyOrderElementsOf(new Overview(log).deliveries(DeliveryFilter.all()));
      assertThat(told(log, only(Optional.of("channel-3"), Optional.empty()), MANY))
          .hasSize(MANY / 7)
          .allMatch(report -> report.channel().equals("channel-3"));
      assertThat(told(log, only(Optional.of("channel-3"), Optional.of("held")), MANY))
          .isNotEmpty()
          .containsExactlyElementsOf(
              told.stream()
                  .filter(report -> report.channel().equals("channel-3"))
                  .filter(report -> report.state().equals("held"))
                  .toList());
      assertThat(new Overview(log).deliveries(DeliveryFilter.of(all.get(9).recap())))
          .containsExactly(DeliveryReport.of(all.get(9), false));
      assertThat(told(log, DeliveryFilter.all(), 5)).hasSize(5);
    }
  }

  private static DeliveryFilter only(Optional<String> channel, Optional<String> state) {
    return new DeliveryFilter(channel, Optional.empty(), state);
  }

  private static List<DeliveryReport> told(EventLog log, DeliveryFilter filter, int most) {
    var told = new ArrayList<DeliveryReport>();
    new Overview(log)
        .each(
            filter,
            report -> {
              told.add(report);
              return told.size() < most;
            });
    return told;
  }

  @Test
  void aBrokenLineIsNamedAndNothingIsTaken() throws Exception {
    try (var to = log(List.of())) {
      String good = lines(ledger().subList(0, 2));

      assertThatThrownBy(() -> take(to, good + "{\"channel\": oops}\n"))
          .isInstanceOf(UnreadableException.class)
          .hasMessageStartingWith("line 3, column ");
      assertThatThrownBy(() -> take(to, good + "\n[]\n")).hasMessageStartingWith("line 4, column ");
      assertThatThrownBy(() -> take(to, good + "null")).hasMessageStartingWith("line 3 ");
      assertThat(of(to)).isEmpty();
    }
  }

  private String lines(List<Delivery> deliveries) {
    return deliveries.stream()
        .map(one -> new String(json.write(one), StandardCharsets.UTF_8) + "\n")
        .collect(Collectors.joining());
  }
}
