package dev.afterword.renderer;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Page;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.ReplayDecision;
import dev.afterword.eventlog.Assignment;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.Worker;
import dev.afterword.eventlog.WorkerFactory;
import dev.afterword.renderer.file.Rebuilding;
import dev.afterword.renderer.file.SiteWriteException;
import dev.afterword.renderer.site.Known;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The renderer as a stage: follows {@code recaps} in a consumer group. All partitions of one
 * process share one site folder. Used by one thread, that of its follower.
 */
public final class SiteRenderer implements WorkerFactory {
  /** The consumer group, without the prefix. */
  public static final String GROUP = "renderer";

  private static final Logger logger = LoggerFactory.getLogger(SiteRenderer.class);

  private final RendererConfig config;
  private final EventLog log;
  private final InstantSource clock;
  private final Boundaries boundaries;
  private final JsonCodec json = new JsonCodec();
  private final Map<Integer, Long> positions = new TreeMap<>();

  /** Asked by others while this works. */
  private final Map<Integer, Long> sources = new ConcurrentHashMap<>();

  private final Rebuilds rebuilds;

  /** Pages that were made anew, of which the log is not told yet. */
  private final Set<RecapId> untold = new HashSet<>();

  private Optional<OpenSite> open = Optional.empty();
  private Beginning beginning = Beginning.NOTHING;

  /**
   * A renderer.
   *
   * @param boundaries {@code renderer.before-write}, {@code renderer.files-written}, {@code
   *     renderer.published}, {@code renderer.rebuilt} and {@code renderer.replaced} are reached
   */
  public SiteRenderer(
      RendererConfig config, EventLog log, InstantSource clock, Boundaries boundaries) {
    this.config = config;
    this.log = log;
    this.clock = clock;
    this.boundaries = boundaries;
    this.rebuilds = new Rebuilds(config.data(), clock.instant());
  }

  /**
   * Reads what is there, and brings the site to what it says before the first new record arrives.
   *
   * @throws dev.afterword.renderer.file.SiteWriteException if the site folder cannot be written
   */
  @Override
  public Worker start(Assignment assignment) {
    boolean first = open.isEmpty();
    OpenSite site = open.orElseGet(() -> OpenSite.open(config, log, clock));
    open = Optional.of(site);
    positions.put(assignment.partition(), assignment.committedOffset());
    boolean started = false;
    try {
      if (first) {
        beginning = begin(site, assignment);
      }
      long end =
          Math.max(
              assignment.committedOffset(),
              beginning.ends().getOrDefault(assignment.partition(), 0L));
      positions.put(assignment.partition(), end);
      CaughtUp caughtUp =
          beginning
              .outcome()
              .map(outcome -> tell(site, assignment.partition(), outcome))
              .orElse(CaughtUp.NOTHING);
      if (!caughtUp.entries().isEmpty()) {
        assignment.appender().append(caughtUp.entries());
      }
      started = true;
      return new SiteWorker(
          site,
          log,
          assignment,
          clock,
          boundaries,
          caughtUp.ahead(assignment.committedOffset(), end),
          new Share(assignment.partition()));
    } finally {
      if (!started) {
        close(assignment.partition());
      }
    }
  }

  /**
   * All partitions come to one process together: the first one's start does for all what would cost
   * each the whole site's lists.
   */
  private Beginning begin(OpenSite site, Assignment assignment) {
    Map<Integer, Long> ends = site.readAll(assignment);
    // The first recaps of all are on their way: the first files are made with them, or, if none
    // comes, a turn later.
    return new Beginning(ends, site.site().isBlank() ? Optional.empty() : Optional.of(bring(site)));
  }

  /**
   * Whether the site shows what sources say besides recaps. May be asked by any thread.
   *
   * @param ends of each partition of {@code sources}
   */
  boolean hasShown(Map<Integer, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> end.getValue() <= sources.getOrDefault(end.getKey(), -1L));
  }

  /** The first build of a site of 50,000 recaps is one step, and outlasts the usual minutes. */
  @Override
  public Duration longestStep() {
    return Duration.ofHours(1);
  }

  /** A front page, a feed and a list of tags name recaps of all partitions: a site is one thing. */
  @Override
  public boolean isIndivisible() {
    return true;
  }

  /** What the worker of one partition has to do with the others. */
  final class Share {
    private final int partition;

    private Share(int partition) {
      this.partition = partition;
    }

    /** Everything before this offset is done. */
    void done(long next) {
      positions.merge(partition, next, Math::max);
    }

    /** Pages that were made anew without an event: each partition has to tell of its own. */
    void made(Set<RecapId> recaps) {
      recaps.stream()
          .filter(id -> partition(id).filter(positions::containsKey).isPresent())
          .forEach(untold::add);
    }

    /** Of all that is taken in nothing is missing on the site. */
    void shown(Map<Integer, Long> taken) {
      sources.putAll(taken);
    }

    /** Those of this partition, once. */
    Set<RecapId> untold() {
      Set<RecapId> ours =
          untold.isEmpty()
              ? Set.of()
              : untold.stream().filter(this::isOurs).collect(Collectors.toSet());
      untold.removeAll(ours);
      return ours;
    }

    private boolean isOurs(RecapId id) {
      return partition(id).filter(its -> its == partition).isPresent();
    }

    private Optional<Integer> partition(RecapId id) {
      return open.flatMap(site -> site.site().index().find(id))
          .map(known -> known.location().partition());
    }

    Rebuilds rebuilds() {
      return rebuilds;
    }

    /** Makes the whole site anew, as an operator has ordered; what has to be said of it. */
    List<LogEntry> rebuild(Control order) {
      return SiteRenderer.this.rebuild(order, partition);
    }

    void close() {
      SiteRenderer.this.close(partition);
    }
  }

  private List<LogEntry> rebuild(Control order, int partition) {
    Instant began = clock.instant();
    OpenSite site = open.orElseThrow();
    logger
        .atInfo()
        .addKeyValue("stage", GROUP)
        .addKeyValue("rebuild", order.id())
        .addKeyValue("ordered_by", order.who())
        .log("makes the site anew");
    positions.forEach(site::read);
    Rebuilding rebuilding;
    try (var bodies = new LogBodies(log)) {
      rebuilding = site.site().rebuild(bodies);
    } catch (SiteWriteException full) {
      // The order is not tried for ever: new recaps may still fit where a second site does not.
      rebuilds.done(order);
      return List.of(
          answer(
              order,
              new ReplayDecision.NotRebuilt(
                  plan(order), order.id(), log.instance(), String.valueOf(full.getMessage()))));
    }
    boundaries.reached("renderer.rebuilt");
    var replaced = site.site().replace(rebuilding, () -> boundaries.reached("renderer.replaced"));
    rebuilds.done(order);
    Instant ended = clock.instant();
    var done =
        new ReplayDecision.Rebuilt(
            plan(order),
            order.id(),
            log.instance(),
            replaced.files(),
            replaced.bytes(),
            replaced.changed(),
            replaced.whole(),
            Duration.between(began, ended));
    logger
        .atInfo()
        .addKeyValue("stage", GROUP)
        .addKeyValue("rebuilt", order.id())
        .addKeyValue("files", replaced.files())
        .addKeyValue("changed", replaced.changed())
        .log("has made the site anew");
    var entries = new ArrayList<>(tell(site, partition, bring(site)).entries());
    entries.add(answer(order, done));
    return entries;
  }

  private static String plan(Control order) {
    return ((ReplayDecision) order.decision()).plan();
  }

  private LogEntry answer(Control order, ReplayDecision decision) {
    var answer =
        new Control(
            order.id() + ":" + log.instance(), decision, log.instance(), "", clock.instant());
    return LogEntry.of(log.topics().controls(), answer.id(), json.write(answer));
  }

  private void close(int partition) {
    positions.remove(partition);
    if (positions.isEmpty()) {
      untold.clear();
      sources.clear();
      open.ifPresent(OpenSite::close);
      open = Optional.empty();
      beginning = Beginning.NOTHING;
    }
  }

  /**
   * What the start of the first partition has done for all of them.
   *
   * @param ends before which everything of a partition is known
   * @param outcome of the pages; empty if there are none yet
   */
  private record Beginning(Map<Integer, Long> ends, Optional<Outcome> outcome) {
    private static final Beginning NOTHING = new Beginning(Map.of(), Optional.empty());
  }

  /**
   * What a start, or a rebuild, has brought to the site.
   *
   * @param entries what has to be said of its pages
   * @param last the offsets at which the last word on a recap lies, with why its page was refused
   */
  private record CaughtUp(List<LogEntry> entries, Map<Long, Optional<String>> last) {
    private static final CaughtUp NOTHING = new CaughtUp(List.of(), Map.of());

    Ahead ahead(long from, long end) {
      var behind = new HashMap<>(last);
      behind.keySet().removeIf(offset -> offset < from);
      return new Ahead(end, behind);
    }
  }

  /** Brings the files to what is known; pages that the log does not know are made again. */
  private Outcome bring(OpenSite site) {
    Map<Integer, List<Known>> all =
        site.site().index().recaps().stream()
            .collect(Collectors.groupingBy(known -> known.location().partition()));
    var unsaid = new HashSet<RecapId>();
    all.forEach(
        (partition, recaps) -> {
          Map<RecapId, Page> said = said(partition);
          recaps.stream()
              .filter(known -> !isSaid(known, said))
              .forEach(known -> unsaid.add(known.id()));
        });
    Outcome outcome;
    try (var bodies = new LogBodies(log)) {
      outcome = site.site().update(unsaid, site.recent().before(bodies));
    }
    site.recent().clear();
    site.publish(outcome);
    return outcome;
  }

  private static boolean isSaid(Known known, Map<RecapId, Page> said) {
    return Optional.ofNullable(said.get(known.id()))
        .filter(page -> page.revision().equals(known.revision()))
        .isPresent();
  }

  /** Entries that a change of theme or settings, or an old crash, left behind the files. */
  private CaughtUp tell(OpenSite site, int partition, Outcome outcome) {
    Map<RecapId, Page> said = said(partition);
    var entries = new ArrayList<LogEntry>();
    var last = new HashMap<Long, Optional<String>>();
    for (Known known : site.site().index().recaps()) {
      if (known.location().partition() == partition) {
        Optional<String> refusal = outcome.refusal(known.id());
        site.entries()
            .page(known)
            .filter(page -> refusal.isEmpty() && !page.equals(said.get(known.id())))
            .ifPresent(page -> entries.add(site.entries().entry(page)));
        last.put(known.location().offset(), refusal);
      }
    }
    return new CaughtUp(entries, last);
  }

  private Map<RecapId, Page> said(int partition) {
    var said = new HashMap<RecapId, Page>();
    log.readToEnd(log.topics().pages(), partition, 0, record -> remember(record, said));
    return said;
  }

  private void remember(LogRecord record, Map<RecapId, Page> said) {
    if (record.value().isEmpty()) {
      said.keySet().removeIf(id -> record.key().equals(Optional.of(id.value())));
      return;
    }
    try {
      Page page = json.read(record.value().get(), Page.class);
      said.put(page.recap(), page);
    } catch (UnreadableException foreign) {
      logger
          .atWarn()
          .addKeyValue("topic", record.position())
          .log("is left out: {}", foreign.getMessage());
    }
  }
}
