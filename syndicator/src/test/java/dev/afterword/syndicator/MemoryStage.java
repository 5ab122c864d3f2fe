package dev.afterword.syndicator;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Page;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.Topics;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.Decision;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Held;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.eventlog.DeadLetters;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.RecapEventCodec;
import dev.afterword.eventlog.Redrives;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A syndicator on a log in memory, without threads, sockets or real time. */
final class MemoryStage {
  static final String RECAPS = "recaps";
  static final String DELIVERIES = "deliveries";
  private static final String PAGES = "pages";
  private static final String CONTROLS = "controls";

  private final SyndicatorConfig config;
  private final InstantSource clock;
  private final Runnable danger;
  private final Boundaries boundaries;
  private final MemoryLog log;
  private final JsonCodec json = new JsonCodec();
  private final RecapEventCodec codec = new RecapEventCodec();
  private final Map<String, Delivery> seen = new LinkedHashMap<>();
  private Optional<SyndicatorWorker> worker = Optional.empty();
  private long position;
  private long committed;
  private long read;
  private int decisions;

  /**
   * A stage that has not begun.
   *
   * @param danger called around each append; may throw
   */
  MemoryStage(
      SyndicatorConfig config, InstantSource clock, Runnable danger, Boundaries boundaries) {
    this.config = config;
    this.clock = clock;
    this.danger = danger;
    this.boundaries = boundaries;
    this.log = new MemoryLog(clock, danger);
  }

  static MemoryStage calm(SyndicatorConfig config, InstantSource clock) {
    return new MemoryStage(config, clock, () -> {}, Boundaries.none());
  }

  void publish(RecapEvent event) {
    log.append(List.of(codec.write(RECAPS, event)));
  }

  void pageOf(Recap recap) {
    page(OneChannel.live(recap));
  }

  void page(Page page) {
    log.append(List.of(LogEntry.of(PAGES, page.recap().value(), json.write(page))));
  }

  void decide(Decision decision) {
    decisions++;
    String id =
        switch (decision) {
          case Decision.Pause pause -> Control.channel(pause.channel());
          case Decision.Resume resume -> Control.channel(resume.channel());
          default -> "decision-" + decisions;
        };
    var control = new Control(id, decision, "ada", "", clock.instant());
    log.append(List.of(LogEntry.of(CONTROLS, id, json.write(control))));
  }

  /** How many decisions there were. */
  int decisions() {
    return decisions;
  }

  /** What is left of a topic is the last record of each key. */
  void compact(String topic) {
    log.compact(topic);
  }

  /** The recaps are gone with their topic, and the process with its group. */
  void loseRecaps() {
    die();
    log.recreate(RECAPS);
    forgetOffsets();
  }

  /** What the renderer told is gone. */
  void losePages() {
    die();
    log.recreate(PAGES);
  }

  /** The ledger of another log, as {@code afterword ledger import} writes it. */
  void importLedger(Collection<Delivery> entries) {
    log.append(
        entries.stream()
            .map(entry -> LogEntry.of(DELIVERIES, entry.key(), json.write(entry)))
            .toList());
  }

  /** The group has forgotten how far it had read. */
  void forgetOffsets() {
    committed = 0;
  }

  /** The process ends without a word. */
  void die() {
    worker = Optional.empty();
  }

  /** One turn of the worker and one step of each channel; begins a new life where there is none. */
  void turn() {
    if (worker.isEmpty()) {
      worker = Optional.of(start());
    }
    SyndicatorWorker living = worker.get();
    List<LogRecord> records = log.from(RECAPS, position);
    if (!records.isEmpty()) {
      long end = log.end(RECAPS);
      living.handle(
          records,
          entries -> {
            danger.run();
            log.append(entries);
            committed = end;
            danger.run();
          });
      position = end;
    }
    living.turn();
    living.step();
  }

  private SyndicatorWorker start() {
    position = committed;
    var ledger = new Ledger(DELIVERIES, 0, log, log);
    log.from(DELIVERIES, 0).forEach(record -> replay(ledger, record));
    var started =
        new SyndicatorWorker(
            config,
            ledger,
            new Pages(log.inflow(PAGES)),
            new Recaps(log, RECAPS, ledger::learn),
            new Controls(log.inflow(CONTROLS)),
            new DeadLetters("dead-letters"),
            new Redrives(
                SyndicatorWorker.STAGE, 0, Topics.standard(), log, (_, _, _, _) -> {}, clock),
            1,
            log,
            clock,
            boundaries);
    started.settle();
    return started;
  }

  private static void replay(Ledger ledger, LogRecord record) {
    try {
      ledger.replay(record);
    } catch (UnreadableException foreign) {
      throw new AssertionError(foreign);
    }
  }

  /** The ledger as the log tells. */
  Map<String, Delivery> ledger() {
    for (LogRecord record : log.from(DELIVERIES, read)) {
      try {
        seen.put(
            record.key().orElseThrow(), json.read(record.value().orElseThrow(), Delivery.class));
      } catch (UnreadableException foreign) {
        throw new AssertionError(foreign);
      }
    }
    read = log.end(DELIVERIES);
    return seen;
  }

  /** Whether the channels have nothing to do before this. */
  boolean isIdle(Horizon horizon) {
    return worker.filter(living -> living.isIdle(horizon)).isPresent();
  }

  /** Whether all was read and nothing is left to do, for anybody. */
  boolean isAtRest() {
    return isIdle(Horizon.END)
        && position == log.end(RECAPS)
        && ledger().values().stream().noneMatch(MemoryStage::isOpen);
  }

  private static boolean isOpen(Delivery delivery) {
    return delivery.subject().pending()
        || delivery.state() instanceof Held
        || delivery.state().undoneSince().isPresent();
  }
}
