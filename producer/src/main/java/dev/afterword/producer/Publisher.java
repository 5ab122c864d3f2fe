package dev.afterword.producer;

import dev.afterword.contract.SourceCursor;
import dev.afterword.eventlog.Appender;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.FencedException;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogUnavailableException;
import dev.afterword.producer.asset.AssetStore;
import dev.afterword.producer.source.Mirror;
import dev.afterword.producer.source.Snapshot;
import dev.afterword.producer.source.Source;
import dev.afterword.producer.source.SourceException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Publishes one source. Events and cursor are one transaction; whoever publishes first fences all
 * others and reads the cursor after that, so two publishers cannot publish a commit twice. Safe for
 * use by several threads.
 */
public final class Publisher implements AutoCloseable {
  private final ProducerConfig config;
  private final EventLog log;
  private final InstantSource clock;
  private final Boundaries boundaries;
  private final Optional<Mirror> mirror;
  private final Source source;
  private final AssetStore store;
  private final Cursors cursors = new Cursors();
  private Optional<Turn> turn = Optional.empty();

  private Publisher(
      ProducerConfig config, EventLog log, InstantSource clock, Boundaries boundaries) {
    this.config = config;
    this.log = log;
    this.clock = clock;
    this.boundaries = boundaries;
    this.mirror =
        config
            .remote()
            .map(remote -> Mirror.of(remote, config.content(), config.branch(), clock.instant()));
    this.source = config.open();
    this.store = AssetStore.in(config.data().resolve("assets"));
  }

  /** The right to append, and the cursor as it was read after that right was gained. */
  private record Turn(Appender appender, Optional<SourceCursor> cursor) {}

  /**
   * A publisher of the source; the log is first used when something is published.
   *
   * @throws SourceException if the content is not there or cannot be read
   */
  public static Publisher open(
      ProducerConfig config, EventLog log, InstantSource clock, Boundaries boundaries) {
    return new Publisher(config, log, clock, boundaries);
  }

  /** A name of the state that would be published; equal while nothing changed. Cheap. */
  public Optional<String> head() {
    return source.probe();
  }

  /**
   * Publishes what lies between the cursor and the source's head, in one transaction. Appends
   * nothing if nothing is new.
   *
   * @throws SourceException if the content cannot be read
   * @throws LogUnavailableException if the log does not confirm; the next call finds out
   * @throws FencedException if others publish this source all the time
   */
  public synchronized PublishReport publish() {
    Optional<Snapshot> head = source.head();
    if (head.isEmpty()) {
      return PublishReport.nothing(config.source(), "");
    }
    try {
      return publish(head.get());
    } catch (FencedException other) {
      // Somebody else has published: look at what is left to do, once.
      return publish(head.get());
    }
  }

  /** Whether a recap that was dated in the future has come due since it was last looked at. */
  public synchronized boolean isDue() {
    return turn.flatMap(Turn::cursor).filter(this::isDue).isPresent();
  }

  private boolean isDue(SourceCursor cursor) {
    Instant now = clock.instant();
    return cursor.waiting().values().stream().anyMatch(moment -> !moment.isAfter(now));
  }

  /** Where the source is fetched from; empty if it is local. */
  public Optional<Mirror> mirror() {
    return mirror;
  }

  /** Id of the source. */
  public String name() {
    return config.source();
  }

  /** What {@link #publish} would do. Appends nothing, fences nobody, keeps no files. */
  public synchronized PublishReport plan() {
    Optional<SourceCursor> cursor = cursors.read(log, config.source());
    return source
        .head()
        .filter(head -> !isPublished(head, cursor))
        .map(head -> planned(head, cursor))
        .orElseGet(
            () ->
                PublishReport.nothing(
                    config.source(), source.head().map(Snapshot::commit).orElse("")));
  }

  private PublishReport planned(Snapshot head, Optional<SourceCursor> cursor) {
    try (var spool = Spool.in(config.data())) {
      return edition(head, cursor, AssetStore.keepingNothing(), spool).report();
    }
  }

  private PublishReport publish(Snapshot head) {
    Turn current = turn.orElseGet(this::take);
    turn = Optional.of(current);
    if (isPublished(head, current.cursor())) {
      return PublishReport.nothing(config.source(), head.commit());
    }
    try (var spool = Spool.in(config.data())) {
      return publish(edition(head, current.cursor(), store, spool), current.appender());
    } catch (UncheckedIOException full) {
      throw new SourceException(String.valueOf(full.getMessage()), full);
    }
  }

  private PublishReport publish(Edition edition, Appender appender) {
    boundaries.reached(ProducerBoundaries.ASSETS_STORED);
    LogEntry cursor = cursors.entry(log, edition.cursor());
    boundaries.reached(ProducerBoundaries.BEFORE_APPEND);
    try {
      appender.appendAll(
          () ->
              Stream.concat(
                      StreamSupport.stream(edition.events().spliterator(), false),
                      Stream.of(cursor))
                  .iterator());
    } catch (FencedException | LogUnavailableException spent) {
      release();
      throw spent;
    }
    boundaries.reached(ProducerBoundaries.APPENDED);
    turn = Optional.of(new Turn(appender, Optional.of(edition.cursor())));
    return edition.report();
  }

  private Turn take() {
    Appender appender = log.appender("producer." + config.source());
    try {
      return new Turn(appender, cursors.read(log, config.source()));
    } catch (LogUnavailableException unavailable) {
      appender.close();
      throw unavailable;
    }
  }

  private boolean isPublished(Snapshot head, Optional<SourceCursor> cursor) {
    return cursor
        .filter(it -> it.commit().equals(head.commit()) && it.settings().equals(config.settings()))
        .filter(it -> !isDue(it))
        .isPresent();
  }

  private Edition edition(
      Snapshot head, Optional<SourceCursor> cursor, AssetStore assets, Spool spool) {
    return new Editor(config, log, clock, source, head, cursor).edit(assets, spool);
  }

  private void release() {
    turn.ifPresent(it -> it.appender().close());
    turn = Optional.empty();
  }

  @Override
  public synchronized void close() {
    release();
    source.close();
  }
}
