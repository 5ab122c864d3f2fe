package dev.afterword.renderer;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.RemoteFile;
import dev.afterword.contract.SourceCursor;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.eventlog.Assignment;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.RecapEventCodec;
import dev.afterword.eventlog.Tail;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.bucket.Publication;
import dev.afterword.renderer.page.Theme;
import dev.afterword.renderer.page.ThemeException;
import dev.afterword.renderer.remote.Asked;
import dev.afterword.renderer.remote.Measuring;
import dev.afterword.renderer.site.Knowledge;
import dev.afterword.renderer.site.Known;
import dev.afterword.renderer.site.Location;
import dev.afterword.renderer.site.UnrenderableException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The site of this process together with what it learns from the log.
 *
 * @param site folder and knowledge
 * @param publication brings a bucket to what the folder holds
 * @param measuring asks for the lengths of recordings that lie elsewhere
 * @param themes how it looks
 * @param entries what to say about its pages
 * @param others follows the cursors of all sources, and what channels have said
 * @param recent what was read at the start of a site that is made for the first time
 */
record OpenSite(
    Site site,
    Optional<Publication> publication,
    Optional<Measuring> measuring,
    Themes themes,
    PageEntries entries,
    Tail others,
    RecentRecaps recent,
    EventLog log)
    implements AutoCloseable {
  private static final Logger logger = LoggerFactory.getLogger(OpenSite.class);

  /** What comes in one batch; above it, all is learnt before anything is made of it. */
  private static final long MANY = 200;

  private static final Duration PATIENCE = Duration.ofMillis(200);
  private static final RecapEventCodec CODEC = new RecapEventCodec();
  private static final JsonCodec JSON = new JsonCodec();

  /** Opens the folder; nothing is read yet. */
  static OpenSite open(RendererConfig config, EventLog log, InstantSource clock) {
    var themes = new Themes(config);
    var site = new Site(config, themes.read());
    return new OpenSite(
        site,
        config
            .outlets()
            .bucket()
            .map(bucket -> new Publication(bucket, config.site(), config.data(), clock)),
        Optional.of(config.outlets().measuring())
            .filter(asked -> asked != Asked.NOBODY)
            .map(asked -> new Measuring(clock, asked)),
        themes,
        new PageEntries(site, log.topics().pages()),
        log.tail(
            List.of(log.topics().sources(), log.topics().deliveries(), log.topics().recordings())),
        RecentRecaps.ofThisMachine(),
        log);
  }

  /**
   * Lets the bucket have what the folder has.
   *
   * @param outcome of the update before; told what cannot be shown there
   * @throws dev.afterword.renderer.bucket.BucketException if the bucket does not have it all
   */
  void publish(Outcome outcome) {
    Map<SitePath, String> refused =
        publication.map(bucket -> bucket.publish(site.files(), site::stage)).orElse(Map.of());
    if (!refused.isEmpty()) {
      site.index().recaps().forEach(known -> refuse(known, refused, outcome));
    }
  }

  private static void refuse(Known known, Map<SitePath, String> refused, Outcome outcome) {
    Optional.ofNullable(refused.get(known.path()))
        .ifPresent(reason -> outcome.refuse(known.id(), reason));
  }

  /** Puts on another theme if there is one; true if there is. */
  boolean followTheme() {
    Optional<Theme> changed = themes.changed();
    if (changed.isEmpty()) {
      return false;
    }
    try {
      site.dress(changed.get());
      return true;
    } catch (ThemeException broken) {
      Themes.refuse(broken);
      return false;
    }
  }

  /**
   * Reads everything but bodies.
   *
   * @return the offset of each partition before which everything was read: of the assigned one
   *     where its worker goes on, if that is near; else as far as records are committed. What an
   *     open transaction holds lies behind it and will come. Partitions without records are missing
   */
  Map<Integer, Long> readAll(Assignment assignment) {
    while (!others.isAtEnd()) {
      followOthers(PATIENCE);
    }
    Map<Integer, Long> ends = log.ends(log.topics().recaps());
    long next = assignment.committedOffset();
    boolean few = ends.size() == 1 && ends.getOrDefault(assignment.partition(), 0L) - next <= MANY;
    var read = new HashMap<Integer, Long>();
    boolean first = site.isNew();
    log.readToEnd(
        log.topics().recaps(),
        record -> {
          if (!few || record.offset() < next) {
            learnBefore(record).filter(_ -> first).ifPresent(recap -> remember(record, recap));
            read.put(record.partition(), record.offset() + 1);
          }
        });
    return Map.copyOf(read);
  }

  /**
   * Reads a partition again.
   *
   * @param until where its worker goes on
   */
  void read(int partition, long until) {
    site.index().forgetPartition(partition);
    log.readToEnd(
        log.topics().recaps(),
        partition,
        0,
        record -> {
          if (record.offset() < until) {
            learnBefore(record);
          }
        });
  }

  private void remember(LogRecord record, Recap recap) {
    recent.add(new Location(record.partition(), record.offset()), recap);
  }

  /** The recap, if one was published. */
  private Optional<Recap> learnBefore(LogRecord record) {
    try {
      return learn(record)
          .filter(RecapEvent.RecapPublished.class::isInstance)
          .map(RecapEvent.RecapPublished.class::cast)
          .map(RecapEvent.RecapPublished::recap);
    } catch (UnreadableException | UnrenderableException refused) {
      // It was parked among the dead letters when its turn came.
      logger
          .atDebug()
          .addKeyValue("topic", record.position())
          .log("is left out: {}", refused.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Learns what a record of {@code recaps} says.
   *
   * @return the event; empty for an erasure
   * @throws UnreadableException if it is no event
   * @throws UnrenderableException if its recap cannot have a page
   */
  Optional<RecapEvent> learn(LogRecord record) throws UnreadableException, UnrenderableException {
    if (record.value().isEmpty()) {
      site.index().forget(erased(record));
      return Optional.empty();
    }
    RecapEvent event = CODEC.read(record);
    site.index().learn(known(record, event));
    entries.came(event);
    return Optional.of(event);
  }

  /**
   * Whether a record that others have superseded could have been learnt.
   *
   * @throws UnreadableException if it is no event
   * @throws UnrenderableException if its recap cannot have a page
   */
  static void judge(LogRecord record) throws UnreadableException, UnrenderableException {
    if (record.value().isEmpty()) {
      erased(record);
    } else {
      known(record, CODEC.read(record));
    }
  }

  private static Known known(LogRecord record, RecapEvent event) throws UnrenderableException {
    return Knowledge.of(
        event, record.value().orElseThrow(), new Location(record.partition(), record.offset()));
  }

  static RecapId erased(LogRecord record) throws UnreadableException {
    try {
      return new RecapId(
          record.key().orElseThrow(() -> new UnreadableException("an erasure without a key")));
    } catch (IllegalArgumentException odd) {
      throw new UnreadableException("the key is no recap id", odd);
    }
  }

  /** Takes in what has come from sources and channels; true if anything has. */
  boolean followOthers(Duration patience) {
    var records = others.poll(patience);
    for (LogRecord record : records) {
      if (record.topic().equals(log.topics().deliveries())) {
        learnDelivery(record);
      } else if (record.topic().equals(log.topics().recordings())) {
        learnRecording(record);
      } else {
        learnSource(record);
      }
    }
    return !records.isEmpty();
  }

  /** Before which everything of {@code sources} is taken in. */
  Map<Integer, Long> sources() {
    return others.positions(log.topics().sources());
  }

  private void learnDelivery(LogRecord record) {
    try {
      if (record.value().isPresent()) {
        site.index().learn(JSON.read(record.value().get(), Delivery.class));
      } else {
        String key = record.key().orElse("");
        int end = Math.max(0, key.indexOf(':'));
        site.index().forget(new RecapId(key.substring(end + 1)), key.substring(0, end));
      }
    } catch (UnreadableException | IllegalArgumentException foreign) {
      logger.warn("{} is left out: {}", record.position(), foreign.getMessage());
    }
  }

  private void learnRecording(LogRecord record) {
    if (record.value().isEmpty()) {
      record.key().ifPresent(site.index()::forgetRecording);
      return;
    }
    try {
      site.index().learn(JSON.read(record.value().get(), RemoteFile.class));
    } catch (UnreadableException foreign) {
      logger
          .atWarn()
          .addKeyValue("topic", record.position())
          .log("is left out: {}", foreign.getMessage());
    }
  }

  /** What other servers have said meanwhile, for the log: the site is made of what is there. */
  List<LogEntry> measured() {
    measuring.ifPresent(servers -> servers.want(site.unmeasured()));
    return measuring.map(Measuring::answers).orElse(List.of()).stream()
        .map(file -> LogEntry.of(log.topics().recordings(), file.url(), JSON.write(file)))
        .toList();
  }

  private void learnSource(LogRecord record) {
    if (record.value().isEmpty()) {
      record.key().ifPresent(site.index()::forgetSource);
      return;
    }
    try {
      site.index().learn(JSON.read(record.value().get(), SourceCursor.class));
    } catch (UnreadableException foreign) {
      logger
          .atWarn()
          .addKeyValue("topic", record.position())
          .log("is left out: {}", foreign.getMessage());
    }
  }

  @Override
  public void close() {
    others.close();
    measuring.ifPresent(Measuring::close);
    publication.ifPresent(Publication::close);
    site.close();
  }
}
