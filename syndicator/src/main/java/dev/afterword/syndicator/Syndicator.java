package dev.afterword.syndicator;

import dev.afterword.contract.UnreadableException;
import dev.afterword.eventlog.Assignment;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.eventlog.DeadLetters;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.Follower;
import dev.afterword.eventlog.FollowerState;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.Lookup;
import dev.afterword.eventlog.Redrives;
import dev.afterword.eventlog.Worker;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stage that speaks: follows {@code recaps} in the group {@code syndicator} and keeps the
 * ledger.
 */
public final class Syndicator implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Syndicator.class);

  private final SyndicatorConfig config;
  private final EventLog eventLog;
  private final InstantSource clock;
  private final Boundaries boundaries;
  private final Follower follower;
  private final Map<Integer, SyndicatorWorker> workers = new ConcurrentHashMap<>();

  /**
   * Prepares the stage.
   *
   * @param eventLog shared with other stages; not closed here
   */
  public Syndicator(
      SyndicatorConfig config, EventLog eventLog, InstantSource clock, Boundaries boundaries) {
    this.config = config;
    this.eventLog = eventLog;
    this.clock = clock;
    this.boundaries = boundaries;
    this.follower =
        eventLog.follower(SyndicatorWorker.STAGE, eventLog.topics().recaps(), this::work, clock);
  }

  /** Begins on a thread of its own. */
  public void start() {
    Thread.ofPlatform().name("syndicator").daemon().start(follower);
  }

  private Worker work(Assignment assignment) {
    var lookup = eventLog.lookup();
    try {
      return work(assignment, lookup);
    } catch (RuntimeException failed) {
      lookup.close();
      throw failed;
    }
  }

  private Worker work(Assignment assignment, Lookup lookup) {
    var topics = eventLog.topics();
    var ledger =
        new Ledger(topics.deliveries(), assignment.partition(), assignment.appender(), lookup);
    eventLog.readToEnd(
        topics.deliveries(), assignment.partition(), 0, record -> replay(ledger, record));
    var worker =
        new SyndicatorWorker(
            config,
            ledger,
            new Pages(eventLog.tail(topics.pages())),
            new Recaps(lookup, topics.recaps(), ledger::learn),
            new Controls(eventLog.tail(topics.controls())),
            new DeadLetters(topics.deadLetters()),
            new Redrives(
                SyndicatorWorker.STAGE,
                assignment.partition(),
                topics,
                lookup,
                eventLog::readToEnd,
                clock),
            topics.partitions(),
            assignment.appender(),
            clock,
            boundaries);
    worker.start();
    workers.put(assignment.partition(), worker);
    return worker;
  }

  private static void replay(Ledger ledger, LogRecord record) {
    try {
      ledger.replay(record);
    } catch (UnreadableException foreign) {
      // Nobody but the owner of the partition writes here; a foreign record says nothing about a
      // delivery of ours.
      log.atWarn().addKeyValue("topic", record.position()).log("ignored: {}", foreign.getMessage());
    }
  }

  /** How it is doing. */
  public FollowerState state() {
    return follower.state();
  }

  /**
   * Whether every recap of now is planned and no channel has anything to do before this.
   *
   * @param ends end of each partition of {@code recaps}
   */
  public boolean isIdle(Map<Integer, Long> ends, Horizon horizon) {
    return follower.hasReached(ends)
        && ends.keySet().stream()
            .allMatch(
                partition -> {
                  SyndicatorWorker worker = workers.get(partition);
                  return worker != null && worker.isIdle(horizon);
                });
  }

  /** Finishes the calls in hand and stops. */
  @Override
  public void close() {
    follower.close();
    config.channels().forEach(channel -> channel.channel().close());
    config.probe().ifPresent(PageProbe::close);
  }
}
