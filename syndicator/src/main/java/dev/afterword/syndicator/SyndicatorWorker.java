package dev.afterword.syndicator;

import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.Decision;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.eventlog.Appends;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.eventlog.Commit;
import dev.afterword.eventlog.DeadLetters;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.Redrives;
import dev.afterword.eventlog.Worker;
import dev.afterword.syndicator.decide.Arrival;
import dev.afterword.syndicator.decide.Planner;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Plans one partition of {@code recaps} for all channels, log to log, and looks after the
 * dispatchers that speak.
 */
final class SyndicatorWorker implements Worker {
  static final String STAGE = "syndicator";

  private final Map<String, ConfiguredChannel> channels = new LinkedHashMap<>();
  private final Ledger ledger;
  private final Pages pages;
  private final Recaps recaps;
  private final Controls controls;
  private final Rulings rulings;
  private final Judgement judgement;
  private final Inheritance inheritance;
  private final DeadLetters deadLetters;
  private final Redrives redrives;
  private final Replays replays;
  private final Intake intake;
  private final Retrial retrial;
  private final InstantSource clock;
  private final Boundaries boundaries;
  private final Map<String, Dispatcher> dispatchers = new LinkedHashMap<>();
  private final AtomicReference<Optional<RuntimeException>> failure =
      new AtomicReference<>(Optional.empty());

  SyndicatorWorker(
      SyndicatorConfig config,
      Ledger ledger,
      Pages pages,
      Recaps recaps,
      Controls controls,
      DeadLetters deadLetters,
      Redrives redrives,
      int partitions,
      Appends appends,
      InstantSource clock,
      Boundaries boundaries) {
    config.channels().forEach(channel -> channels.put(channel.name(), channel));
    var planner = new Planner(config.policy());
    this.ledger = ledger;
    this.pages = pages;
    this.recaps = recaps;
    this.controls = controls;
    this.rulings = new Rulings(ledger, recaps, independent(config), clock);
    this.judgement = new Judgement(planner, ledger, recaps, clock);
    this.inheritance = new Inheritance(channels, planner, ledger, recaps, judgement, clock);
    this.deadLetters = deadLetters;
    this.redrives = redrives;
    this.replays =
        new Replays(ledger, partitions, recaps, planner, config.channels(), appends, clock);
    this.intake = new Intake(channels, planner, ledger, clock);
    this.retrial = new Retrial(redrives, intake, appends);
    this.clock = clock;
    this.boundaries = boundaries;
    config
        .channels()
        .forEach(channel -> dispatchers.put(channel.name(), dispatcher(channel, config)));
  }

  private static Set<String> independent(SyndicatorConfig config) {
    return config.channels().stream()
        .filter(channel -> channel.channel().traits().independent())
        .map(ConfiguredChannel::name)
        .collect(Collectors.toSet());
  }

  private Dispatcher dispatcher(ConfiguredChannel channel, SyndicatorConfig config) {
    var breaker = new Breaker();
    var tempo = new Tempo(channel.limits());
    var composer = new ActComposer(channel, pages, recaps, config.site(), config.policy().zone());
    var preparation = new Preparation(channel, composer, ledger, pages, config, tempo);
    var speaker =
        new Speaker(
            channel, ledger, composer, preparation, config, breaker, tempo, clock, boundaries);
    return new Dispatcher(
        channel,
        ledger,
        pages,
        breaker,
        tempo,
        controls,
        speaker,
        delivery -> judgement.of(channel, delivery),
        clock,
        this::fail);
  }

  /** The ledger is read to its end: settle what the predecessor left open, then speak. */
  void start() {
    settle();
    dispatchers.values().forEach(Dispatcher::start);
  }

  /** Settles what the predecessor left open. */
  void settle() {
    Instant alive = ledger.updated();
    inheritance.doubtWhatWasBeingSent();
    controls.readToEnd().forEach(this::carryOut);
    inheritance.takeUpWhatWasParked();
    inheritance.reconsiderWhatWasStopped();
    inheritance.judgeWhatWaited();
    inheritance.holdWhatWasMissed(alive);
    pages.poll();
  }

  private void carryOut(Control control) {
    rulings.carryOut(control).ifPresent(this::judge);
    redrives.note(control);
    replays.note(control);
    if (control.decision() instanceof Decision.Resume(String channel)) {
      Optional.ofNullable(dispatchers.get(channel)).ifPresent(Dispatcher::resume);
    }
  }

  private void judge(Delivery settled) {
    Optional.ofNullable(channels.get(settled.channel()))
        .ifPresent(channel -> judgement.of(channel, settled));
  }

  private void fail(RuntimeException trouble) {
    failure.set(Optional.of(trouble));
  }

  @Override
  public void handle(List<LogRecord> records, Commit commit) {
    var parked = new ArrayList<LogEntry>();
    var arrivals = decode(records, parked);
    boundaries.reached("syndicator.before-plan");
    intake.plan(
        arrivals,
        planned -> {
          var all = new ArrayList<>(planned);
          all.addAll(parked);
          commit.append(all);
        });
    boundaries.reached("syndicator.planned");
  }

  private List<Arrival> decode(List<LogRecord> records, List<LogEntry> parked) {
    var arrivals = new ArrayList<Arrival>();
    for (LogRecord record : records) {
      if (record.value().isEmpty() && record.key().isPresent()) {
        // An erasure: the ledger keeps that it was said, which holds no word of the recap's body.
        continue;
      }
      try {
        arrivals.add(intake.arrival(record));
      } catch (UnreadableException foreign) {
        parked.add(deadLetters.entry(record, STAGE, String.valueOf(foreign.getMessage())));
      }
    }
    return arrivals;
  }

  @Override
  public void turn() {
    failure
        .get()
        .ifPresent(
            trouble -> {
              throw trouble;
            });
    var decided = controls.poll();
    decided.forEach(this::carryOut);
    if (pages.poll() || !decided.isEmpty()) {
      ledger.wake();
    }
    redrives.next().ifPresent(retrial::of);
    replays.turn();
  }

  /** One step of each channel, on the caller's thread; whether any had something to do. */
  boolean step() {
    return dispatchers.values().stream().filter(Dispatcher::step).count() > 0;
  }

  /** Whether no replay and no channel has anything to do before this. */
  boolean isIdle(Horizon horizon) {
    return replays.isIdle(horizon.due())
        && dispatchers.values().stream().allMatch(dispatcher -> dispatcher.isIdle(horizon));
  }

  @Override
  public void close() {
    dispatchers.values().forEach(Dispatcher::requestStop);
    dispatchers.values().forEach(Dispatcher::awaitStop);
    recaps.close();
    controls.close();
    pages.close();
  }
}
