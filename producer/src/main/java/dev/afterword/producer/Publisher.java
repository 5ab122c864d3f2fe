package dev.afterword.producer;

import dev.afterword.contract.SourceCursor;
import dev.afterword.eventlog.Appender;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.FencedException;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogUnavailableException;
import dev.afterword.eventlog.RecapEventCodec;
import dev.afterword.producer.asset.AssetStore;
import dev.afterword.producer.source.Snapshot;
import dev.afterword.producer.source.Source;
import dev.afterword.producer.source.SourceException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  private final Source source;
  private final AssetStore store;
  private final Cursors cursors = new Cursors();
  private final RecapEventCodec codec = new RecapEventCodec();
  private Optional<Turn> turn = Optional.empty();

  private Publisher(
      ProducerConfig config, EventLog log, InstantSource clock, Boundaries boundaries) {
    this.config = config;
    this.log = log;
    this.clock = clock;
    this.boundaries = boundaries;
    this.source = Source.open(config.content(), config.data());
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

  /** What {@link #publish} would do. Appends nothing, fences nobody, keeps no files. */
  public synchronized PublishReport plan() {
    Optional<SourceCursor> cursor = cursors.read(log, config.source());
    return source
        .head()
        .filter(head -> !isPublished(head, cursor))
        .map(head -> edition(head, cursor, AssetStore.keepingNothing()).report())
        .orElseGet(
            () ->
                PublishReport.nothing(
                    config.source(), source.head().map(Snapshot::commit).orElse("")));
  }

  private PublishReport publish(Snapshot head) {
    Turn current = turn.orElseGet(this::take);
    turn = Optional.of(current);
    if (isPublished(head, current.cursor())) {
      return PublishReport.nothing(config.source(), head.commit());
    }
    Edition edition = edition(head, current.cursor(), store);
    boundaries.reached(ProducerBoundaries.ASSETS_STORED);
    List<LogEntry> entries = new ArrayList<>();
    edition.events().forEach(event -> entries.add(codec.write(log.topics().recaps(), event)));
    entries.add(cursors.entry(log, edition.cursor()));
    boundaries.reached(ProducerBoundaries.BEFORE_APPEND);
    try {
      current.appender().append(entries);
    } catch (FencedException | LogUnavailableException spent) {
      release();
      throw spent;
    }
    boundaries.reached(ProducerBoundaries.APPENDED);
    turn = Optional.of(new Turn(current.appender(), Optional.of(edition.cursor())));
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
        .isPresent();
  }

  private Edition edition(Snapshot head, Optional<SourceCursor> cursor, AssetStore assets) {
    return new Editor(config, log, clock, source, head, cursor).edit(assets);
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
