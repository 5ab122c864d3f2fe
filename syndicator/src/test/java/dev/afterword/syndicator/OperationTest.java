package dev.afterword.syndicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Page;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.Topics;
import dev.afterword.contract.TraceContext;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.Decision;
import dev.afterword.contract.control.LetterDecision;
import dev.afterword.contract.control.LetterDecision.Redrive;
import dev.afterword.contract.control.LetterOutcome;
import dev.afterword.contract.control.Place;
import dev.afterword.contract.control.ReplayDecision;
import dev.afterword.contract.control.ReplayItem;
import dev.afterword.contract.control.ReplayKind;
import dev.afterword.contract.control.ReplayPlan;
import dev.afterword.contract.control.ReplayRate;
import dev.afterword.contract.control.ReplayScope;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.eventlog.DeadLetters;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.OwnTopics;
import dev.afterword.eventlog.RecapEventCodec;
import dev.afterword.syndicator.channel.Pace;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.decide.AnnouncePolicy;
import dev.afterword.syndicator.decide.ChannelRules;
import dev.afterword.syndicator.template.Wording;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What operators ask for after the fact, on a real broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationTest {
  private final JsonCodec json = new JsonCodec();
  private final RecapEventCodec codec = new RecapEventCodec();
  private final Platform platform =
      new Platform(Traits.byKey(Duration.ofDays(1), Duration.ofSeconds(10)), 1);
  @RegisterExtension private final OwnTopics kafka = OwnTopics.create();
  private EventLog log;
  private Topics topics;

  @BeforeEach
  void connect() {
    topics = kafka.topics();
    log = kafka.connect("one");
  }

  @Test
  void aLetterIsTriedAgainByItsStageOnceAndNeverUndoesALaterEvent() {
    var first = Recapitulation.of("zh/first");
    var old = Recapitulation.of("zh/other");
    publish(first.published(1, false));
    publish(old.published(1, false));
    publish(old.titled("Renamed").published(1, false));
    pageOf(first.recap());
    pageOf(old.titled("Renamed").recap());
    readAllWithoutChannels();
    Place readable = park(0);
    Place superseded = park(1);
    Place garbage = park(LogEntry.of(topics.recaps(), "zh/first", new byte[] {1, 2, 3}));
    int before = platform.calls();

    try (var _ = start("toots")) {
      redrive(readable, "renderer", 1);
      redrive(readable, "syndicator", 1);
      redrive(superseded, "syndicator", 1);
      redrive(garbage, "syndicator", 1);
      soon(() -> answers().size() == 3);
      soon(() -> state("toots", "zh/first").equals("delivered"));
      redrive(readable, "syndicator", 1);
      redrive(readable, "syndicator", 2);
      soon(() -> answer(readable).attempt() == 2);
    }
    assertThat(answer(readable).outcome()).isEqualTo(LetterOutcome.ACCEPTED);
    assertThat(answer(superseded).outcome()).isEqualTo(LetterOutcome.SUPERSEDED);
    assertThat(answer(garbage).outcome()).isEqualTo(LetterOutcome.REFUSED);
    assertThat(state("toots", "zh/other")).isEqualTo("none");
    assertThat(platform.calls() - before).isEqualTo(1);
    assertThat(log.ends(topics.recaps())).containsEntry(0, before(3));
  }

  @Test
  void everyRecordOfADeliveryIsOnTheTraceOfItsCommitWhoeverWritesIt() {
    deliver("zh/one");
    RecapEvent event = Recapitulation.of("zh/one").published(1, false);
    TraceContext trace = TraceContext.of(event.id(), event.commit());
    decide("gone", new Decision.Gone("toots", event.id(), 1));
    try (var _ = start("toots")) {
      soon(() -> state("toots", "zh/one").equals("skipped"));
    }

    assertThat(kafka.records(topics.deliveries()))
        .hasSizeGreaterThan(3)
        .allSatisfy(record -> assertThat(record.trace()).contains(trace.step("toots")));
    assertThat(kafka.records(topics.recaps()))
        .allSatisfy(record -> assertThat(record.trace()).contains(trace));
  }

  @Test
  void whatIsGoneIsSaidAgainUnderAnotherKeyAndNothingElse() {
    deliver("zh/one", "zh/two");
    int before = platform.calls();
    assertThat(effects(everything(false))).isEmpty();

    try (var _ = start("toots")) {
      decide("gone", new Decision.Gone("toots", new RecapId("zh/two"), 1));
      soon(() -> state("toots", "zh/two").equals("skipped"));
      ReplayPlan plan = plan(everything(false));
      assertThat(plan.effects())
          .singleElement()
          .satisfies(item -> assertThat(item.recap().value()).isEqualTo("zh/two"));
      decide("plan", new ReplayDecision.Propose(plan));
      decide("run", new ReplayDecision.Run(plan.id(), Optional.empty()));
      decide("again", new ReplayDecision.Run(plan.id(), Optional.empty()));
      soon(() -> state("toots", "zh/two").equals("delivered"));
    }

    assertThat(platform.calls() - before).isEqualTo(1);
    assertThat(platform.taken().stream().map(Platform.Post::key)).doesNotHaveDuplicates();
    assertThat(entry("toots", "zh/two").orElseThrow().generation()).isEqualTo(2);
    assertThat(effects(everything(false))).isEmpty();
  }

  @Test
  void aReplayKeepsItsRateAndItsPauseOverARestartAndEndsWhereItShould() {
    deliver("zh/one", "zh/two", "zh/three");
    int before = platform.calls();
    ReplayPlan plan = plan(everything(true));
    assertThat(plan.effects()).hasSize(3);

    try (var _ = start("toots")) {
      decide("plan", new ReplayDecision.Propose(plan));
      var slowly = Optional.of(new ReplayRate(1, Duration.ofHours(1)));
      decide("run", new ReplayDecision.Run(plan.id(), slowly));
      soon(() -> platform.calls() == before + 1);
      decide("halt", new ReplayDecision.Halt(plan.id()));
    }
    // Whichever instance has the partition next finds it on the log.
    try (var other = kafka.connect("another");
        var second = start(other, "toots")) {
      soon(() -> second.isIdle(log.ends(topics.recaps()), Horizon.END));
      assertThat(platform.calls()).isEqualTo(before + 1);
      decide("on", new ReplayDecision.Run(plan.id(), Optional.empty()));
      soon(() -> platform.calls() == before + 3);
      soon(() -> effects(everything(false)).isEmpty());
    }
    try (var third = start("toots")) {
      soon(() -> third.isIdle(log.ends(topics.recaps()), Horizon.END));
    }
    assertThat(platform.calls()).isEqualTo(before + 3);
  }

  @Test
  void aPlanIsNotCarriedOutWhereTheLedgerHasMovedOn() {
    deliver("zh/one");
    ReplayPlan plan = plan(everything(true));
    var changed = Recapitulation.of("zh/one").titled("Another title");
    pageOf(changed.recap());
    publish(changed.published(0, false));
    try (var running = start("toots")) {
      soon(() -> running.isIdle(log.ends(topics.recaps()), Horizon.END));
      int before = platform.calls();
      decide("plan", new ReplayDecision.Propose(plan));
      decide("run", new ReplayDecision.Run(plan.id(), Optional.empty()));
      await().during(Duration.ofMillis(500)).until(() -> platform.calls() == before);
    }
    assertThat(entry("toots", "zh/one").orElseThrow().generation()).isEqualTo(1);
  }

  @Test
  void aChannelThatIsYoungerThanTheRecapsHearsOfThemByAReplay() {
    deliver("zh/one");
    var rules = List.of(ChannelRules.plain("young"));
    var plan =
        new Rehearsal(log, config("young").policy(), rules).read(everything(false), Instant.now());
    assertThat(plan.items())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.kind()).isEqualTo(ReplayKind.ANNOUNCE);
              assertThat(item.again()).isFalse();
            });
  }

  private void deliver(String... recaps) {
    for (String id : recaps) {
      publish(Recapitulation.of(id).published(1, false));
      pageOf(Recapitulation.of(id).recap());
    }
    try (var _ = start("toots")) {
      soon(() -> List.of(recaps).stream().allMatch(id -> state("toots", id).equals("delivered")));
    }
  }

  private static ReplayScope everything(boolean force) {
    return new ReplayScope(Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), force);
  }

  private List<ReplayItem> effects(ReplayScope scope) {
    return new Rehearsal(log, config("toots").policy(), List.of(ChannelRules.plain("toots")))
        .read(scope, Instant.now()).items().stream()
            .filter(item -> item.kind().isEffect())
            .toList();
  }

  private ReplayPlan plan(ReplayScope scope) {
    return new ReplayPlan(
        "p" + scope.force(), scope, 1, effects(scope), BigDecimal.ZERO, Duration.ZERO);
  }

  /** Transactions have markers, which take an offset each. */
  private static long before(int events) {
    return events * 2L;
  }

  private void readAllWithoutChannels() {
    try (var reading = start()) {
      soon(() -> reading.isIdle(log.ends(topics.recaps()), Horizon.END));
    }
  }

  private Place park(int event) {
    return park(kafka.records(topics.recaps()).get(event));
  }

  private Place park(LogEntry entry) {
    return park(
        new LogRecord(
            entry.topic(), 0, 99, Instant.EPOCH, entry.key(), entry.value(), entry.headers()));
  }

  private Place park(LogRecord record) {
    append(new DeadLetters(topics.deadLetters()).entry(record, "syndicator", "from the future"));
    return new Place(0, kafka.records(topics.deadLetters()).getLast().offset());
  }

  private void redrive(Place letter, String stage, int attempt) {
    decide(
        LetterDecision.id(letter) + stage, new Redrive(letter, stage, attempt, Optional.empty()));
  }

  private void decide(String id, Decision decision) {
    var control = new Control(id, decision, "ada", "it can be read now", Instant.EPOCH);
    append(LogEntry.of(topics.controls(), id, json.write(control)));
  }

  private LetterDecision.Answer answer(Place letter) {
    return Optional.ofNullable(answers().get(letter)).orElseThrow();
  }

  private Map<Place, LetterDecision.Answer> answers() {
    var answers = new HashMap<Place, LetterDecision.Answer>();
    log.readToEnd(
        topics.controls(),
        record -> {
          if (read(record, Control.class).decision() instanceof LetterDecision.Answer answer) {
            answers.put(answer.letter(), answer);
          }
        });
    return answers;
  }

  private String state(String channel, String recap) {
    return entry(channel, recap).map(delivery -> delivery.state().name()).orElse("none");
  }

  private Optional<Delivery> entry(String channel, String recap) {
    var found = new HashMap<String, Delivery>();
    log.readToEnd(
        topics.deliveries(),
        record -> found.put(record.key().orElseThrow(), read(record, Delivery.class)));
    return Optional.ofNullable(found.get(channel + ":" + recap));
  }

  private <T> T read(LogRecord record, Class<T> type) {
    try {
      return json.read(record.value().orElseThrow(), type);
    } catch (UnreadableException foreign) {
      throw new AssertionError(foreign);
    }
  }

  private static void soon(Callable<Boolean> condition) {
    await().dontCatchUncaughtExceptions().atMost(Duration.ofSeconds(30)).until(condition);
  }

  private Syndicator start(String... channels) {
    return start(log, channels);
  }

  private Syndicator start(EventLog on, String... channels) {
    var syndicator =
        new Syndicator(config(channels), on, InstantSource.system(), Boundaries.none());
    syndicator.start();
    return syndicator;
  }

  private SyndicatorConfig config(String... channels) {
    return new SyndicatorConfig(
        "Site",
        new AnnouncePolicy(
            Duration.ZERO,
            3,
            Duration.ofDays(100_000),
            Duration.ofHours(24),
            false,
            ZoneOffset.UTC),
        List.of(channels).stream()
            .map(
                name ->
                    new ConfiguredChannel(
                        "memory",
                        ChannelRules.plain(name),
                        ChannelLimits.of(Pace.USUAL),
                        platform.channel(),
                        Wording.standard()))
            .toList(),
        Optional.empty());
  }

  private void publish(RecapEvent event) {
    append(codec.write(topics.recaps(), event));
  }

  private void pageOf(Recap of) {
    Page page = OneChannel.live(of);
    append(LogEntry.of(topics.pages(), of.id().value(), json.write(page)));
  }

  private void append(LogEntry entry) {
    try (var appender = log.appender("test")) {
      appender.append(List.of(entry));
    }
  }
}
