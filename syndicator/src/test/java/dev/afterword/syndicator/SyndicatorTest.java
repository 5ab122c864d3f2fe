package dev.afterword.syndicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Page;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.Topics;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.eventlog.DeadLetters;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.OwnTopics;
import dev.afterword.eventlog.RecapEventCodec;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.decide.ChannelRules;
import dev.afterword.syndicator.decide.OnEdit;
import dev.afterword.syndicator.decide.OnWithdraw;
import dev.afterword.syndicator.decide.WhenUncertain;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One visible post, whatever happens, on a real broker. */
@Tag("kafka")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SyndicatorTest {
  private static final Duration CALL = Duration.ofSeconds(10);
  private static final Traits KEY = Traits.byKey(Duration.ofDays(1), CALL);
  private static final Traits LOOKUP = Traits.byLookup(CALL);
  private static final Traits NOBODY = Traits.unknowable(CALL);

  private final JsonCodec json = new JsonCodec();
  private final RecapEventCodec codec = new RecapEventCodec();
  private final Recapitulation recap = Recapitulation.of("zh/one");
  @RegisterExtension private final OwnTopics kafka = OwnTopics.create();
  private EventLog log;
  private Topics topics;

  @BeforeEach
  void connect() {
    topics = kafka.topics();
    log = kafka.connect("one");
  }

  @Test
  void aThreadIsSaidInOrderOnceItsPageIsLive() {
    var platform = new Platform(KEY, 3);
    publish(recap.published(1, true));
    try (var running = start(platform, Boundaries.none())) {
      patiently().during(Duration.ofSeconds(1)).until(() -> platform.calls() == 0);
      pageOf(recap.recap());
      awaitState("delivered");
      assertThat(running.state()).isInstanceOf(dev.afterword.eventlog.FollowerState.Running.class);
    }
    var posts = platform.taken();
    assertThat(posts).hasSize(3);
    assertThat(posts.get(1).replyTo()).isEqualTo(posts.get(0).key());
    assertThat(posts.get(2).replyTo()).isEqualTo(posts.get(1).key());
  }

  @ParameterizedTest
  @CsvSource({
    "KEY, syndicator.before-intent",
    "KEY, syndicator.intended",
    "KEY, syndicator.called",
    "KEY, syndicator.recorded",
    "LOOKUP, syndicator.intended",
    "LOOKUP, syndicator.called",
    "LOOKUP, syndicator.before-plan",
    "LOOKUP, syndicator.planned",
  })
  void aDeathAtAnyBoundaryLeavesOnePostOfEach(String kind, String boundary) {
    var platform = new Platform(kind.equals("KEY") ? KEY : LOOKUP, 2);
    publish(recap.published(1, true));
    pageOf(recap.recap());
    var clock = new MovableClock();
    dieAt(platform, boundary, clock);
    clock.advance(Duration.ofSeconds(20));
    try (var _ = start(platform, Boundaries.none(), clock)) {
      patiently()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                clock.advance(Duration.ofSeconds(5));
                return stateIs("delivered");
              });
    }
    assertThat(platform.taken()).hasSize(2);
  }

  @Test
  void whereNobodyKnowsADeathLeavesNoDoubleAndAVisibleDoubt() {
    var platform = new Platform(NOBODY, 1);
    publish(recap.published(1, true));
    pageOf(recap.recap());
    var clock = new MovableClock();
    dieAt(platform, "syndicator.called", clock);
    clock.advance(Duration.ofSeconds(20));
    try (var _ = start(platform, Boundaries.none(), clock)) {
      awaitState("uncertain");
      patiently()
          .atMost(Duration.ofSeconds(10))
          .until(() -> reason().contains("'afterword resolve'"));
    }
    assertThat(platform.taken()).hasSize(1);
    clock.advance(Duration.ofSeconds(20));
    try (var _ = start(platform, Boundaries.none(), clock, log, WhenUncertain.RETRY)) {
      awaitState("delivered");
    }
    assertThat(platform.taken()).as("the operator prefers a double to a gap").hasSize(2);
  }

  @Test
  void aLostAnswerIsSettledByTheKeyAndALostRequestIsSentAgain() {
    for (var fault :
        List.of(Platform.Fault.TAKE_AND_STAY_SILENT, Platform.Fault.LOSE_AND_STAY_SILENT)) {
      for (Traits traits : List.of(KEY, LOOKUP)) {
        kafka.renew();
        connect();
        var platform = new Platform(traits, 1);
        platform.willAnswer(fault);
        publish(recap.published(1, true));
        pageOf(recap.recap());
        var clock = new MovableClock();
        try (var _ = start(platform, Boundaries.none(), clock)) {
          patiently()
              .atMost(Duration.ofSeconds(30))
              .until(
                  () -> {
                    clock.advance(Duration.ofSeconds(2));
                    return stateIs("delivered");
                  });
        }
        assertThat(platform.taken()).hasSize(1);
      }
    }
  }

  @Test
  void aReplayOfEverythingSaysNothing() {
    var platform = new Platform(KEY, 2);
    publish(recap.published(1, true));
    pageOf(recap.recap());
    try (var _ = start(platform, Boundaries.none())) {
      awaitState("delivered");
    }
    publish(recap.published(1, true));
    publish(recap.published(1, false));
    try (var again = start(platform, Boundaries.none())) {
      patiently()
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  again.isIdle(
                      log.ends(topics.recaps()),
                      Horizon.of(InstantSource.system().instant(), Duration.ofSeconds(30))));
    }
    assertThat(platform.calls()).isEqualTo(2);
  }

  @Test
  void aRefusalKeepsThePlatformsWordsAndAnotherRecapGoesOn() {
    var platform = new Platform(KEY, 1);
    platform.willAnswer(Platform.Fault.REFUSE);
    publish(recap.published(1, true));
    pageOf(recap.recap());
    Recapitulation hostile = Recapitulation.of("zh/two").titled("hostile");
    Recapitulation fine = Recapitulation.of("zh/three");
    try (var _ = start(platform, Boundaries.none())) {
      awaitState("rejected");
      publish(hostile.published(1, false));
      pageOf(hostile.recap());
      publish(fine.published(1, false));
      pageOf(fine.recap());
      patiently().atMost(Duration.ofSeconds(20)).until(() -> platform.taken().size() == 1);
      patiently()
          .atMost(Duration.ofSeconds(20))
          .until(() -> entry("zh/two").state().name().equals("rejected"));
    }
    assertThat(entry("zh/one").state().why()).contains("no");
  }

  @Test
  void aBusyPlatformIsAskedAgainAndWithdrawnRecapsAreNot() {
    var platform = new Platform(KEY, 1);
    platform.willAnswer(Platform.Fault.TELL_TO_RETRY);
    publish(recap.published(1, true));
    pageOf(recap.recap());
    Recapitulation gone = Recapitulation.of("zh/gone");
    publish(gone.published(1, false));
    publish(gone.withdrawn());
    pageOf(gone.recap());
    try (var _ = start(platform, Boundaries.none())) {
      awaitState("delivered");
    }
    assertThat(platform.taken()).hasSize(1);
    assertThat(entry("zh/gone").state().name()).isEqualTo("skipped");
  }

  @Test
  void aForeignRecordIsParkedAndTheNextIsPlanned() {
    try (var appender = log.appender("stranger")) {
      appender.append(List.of(LogEntry.of(topics.recaps(), "x", new byte[] {1, 2, 3})));
    }
    var platform = new Platform(KEY, 1);
    publish(recap.published(1, true));
    pageOf(recap.recap());
    try (var _ = start(platform, Boundaries.none())) {
      awaitState("delivered");
    }
    List<LogRecord> parked = kafka.records(topics.deadLetters());
    assertThat(parked).hasSize(1);
    assertThat(parked.getFirst().header(DeadLetters.HEADER_PREFIX + "stage"))
        .contains("syndicator");
  }

  /**
   * Stands for {@code kill -9}: the thread ends there, nothing is closed, and whatever is left of
   * the process is fenced.
   */
  private void dieAt(Platform platform, String boundary, MovableClock clock) {
    var died = new AtomicBoolean();
    Boundaries deadly =
        reached -> {
          if (reached.equals(boundary) || died.get()) {
            died.set(true);
            throw new Death();
          }
        };
    start(platform, deadly, clock, kafka.connect("one"));
    patiently().atMost(Duration.ofSeconds(30)).untilTrue(died);
  }

  private Syndicator start(Platform platform, Boundaries boundaries) {
    return start(platform, boundaries, InstantSource.system());
  }

  private Syndicator start(Platform platform, Boundaries boundaries, InstantSource clock) {
    return start(platform, boundaries, clock, log);
  }

  private static Syndicator start(
      Platform platform, Boundaries boundaries, InstantSource clock, EventLog log) {
    return start(platform, boundaries, clock, log, WhenUncertain.PARK);
  }

  private static Syndicator start(
      Platform platform,
      Boundaries boundaries,
      InstantSource clock,
      EventLog log,
      WhenUncertain whenUncertain) {
    var rules =
        new ChannelRules(
            "toots",
            Set.of(),
            Optional.empty(),
            whenUncertain,
            OnEdit.EDIT,
            OnWithdraw.DELETE,
            platform.channel().traits().abilities(),
            Optional.empty());
    var config = OneChannel.of(rules, platform.channel(), Duration.ofDays(100_000));
    var syndicator = new Syndicator(config, log, clock, boundaries);
    syndicator.start();
    return syndicator;
  }

  private void publish(RecapEvent event) {
    try (var appender = log.appender("producer")) {
      appender.append(List.of(codec.write(topics.recaps(), event)));
    }
  }

  private void pageOf(Recap of) {
    Page page = OneChannel.live(of);
    try (var appender = log.appender("renderer")) {
      appender.append(List.of(LogEntry.of(topics.pages(), of.id().value(), json.write(page))));
    }
  }

  /** What dies in another thread on purpose is no failure of the test. */
  private static org.awaitility.core.ConditionFactory patiently() {
    return await().dontCatchUncaughtExceptions();
  }

  private void awaitState(String name) {
    patiently().atMost(Duration.ofSeconds(30)).until(() -> stateIs(name));
  }

  private boolean stateIs(String name) {
    Delivery delivery = ledger().get("toots:zh/one");
    return delivery != null && delivery.state().name().equals(name);
  }

  private Delivery entry(String recapId) {
    return Optional.ofNullable(ledger().get("toots:" + recapId)).orElseThrow();
  }

  private String reason() {
    return entry("zh/one").state().why().orElse("");
  }

  private Map<String, Delivery> ledger() {
    var all = new HashMap<String, Delivery>();
    log.readToEnd(
        topics.deliveries(),
        record -> {
          try {
            all.put(
                record.key().orElseThrow(),
                json.read(record.value().orElseThrow(), Delivery.class));
          } catch (dev.afterword.contract.UnreadableException foreign) {
            throw new AssertionError(foreign);
          }
        });
    return all;
  }
}
