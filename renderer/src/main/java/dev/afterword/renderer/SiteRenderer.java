package dev.afterword.renderer;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Page;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.UnreadableException;
import dev.afterword.eventlog.Assignment;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.Worker;
import dev.afterword.eventlog.WorkerFactory;
import dev.afterword.renderer.site.Known;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Set<Integer> partitions = new HashSet<>();
  private Optional<OpenSite> open = Optional.empty();

  /**
   * A renderer.
   *
   * @param boundaries {@code renderer.before-write} and {@code renderer.files-written} are reached
   */
  public SiteRenderer(
      RendererConfig config, EventLog log, InstantSource clock, Boundaries boundaries) {
    this.config = config;
    this.log = log;
    this.clock = clock;
    this.boundaries = boundaries;
  }

  /**
   * Reads what is there, and brings the site to what it says before the first new record arrives.
   *
   * @throws dev.afterword.renderer.file.SiteWriteException if the site folder cannot be written
   */
  @Override
  public Worker start(Assignment assignment) {
    boolean first = open.isEmpty();
    OpenSite site = open.orElseGet(() -> OpenSite.open(config, log));
    open = Optional.of(site);
    partitions.add(assignment.partition());
    boolean started = false;
    try {
      long end = first ? site.readAll(assignment) : site.read(assignment);
      Ahead ahead = catchUp(site, assignment, end);
      started = true;
      return new SiteWorker(
          site, log, assignment, clock, boundaries, ahead, () -> close(assignment.partition()));
    } finally {
      if (!started) {
        close(assignment.partition());
      }
    }
  }

  private void close(int partition) {
    partitions.remove(partition);
    if (partitions.isEmpty()) {
      open.ifPresent(OpenSite::close);
      open = Optional.empty();
    }
  }

  /** Entries that a change of theme or settings, or an old crash, left behind the files. */
  private Ahead catchUp(OpenSite site, Assignment assignment, long end) {
    Map<RecapId, Page> said = said(assignment.partition());
    List<Known> ours =
        site.site().index().recaps().stream()
            .filter(known -> known.location().partition() == assignment.partition())
            .toList();
    var unsaid = new HashSet<RecapId>();
    for (Known known : ours) {
      Page page = said.get(known.id());
      if (page == null || !page.revision().equals(known.revision())) {
        unsaid.add(known.id());
      }
    }
    Outcome outcome;
    try (var bodies = new LogBodies(log)) {
      outcome = site.site().update(unsaid, bodies);
    }
    var entries = new ArrayList<LogEntry>();
    var ahead = new HashMap<Long, Optional<String>>();
    for (Known known : ours) {
      Optional<String> refusal = outcome.refusal(known.id());
      site.entries()
          .page(known)
          .filter(page -> refusal.isEmpty() && !page.equals(said.get(known.id())))
          .ifPresent(page -> entries.add(site.entries().entry(page)));
      if (known.location().offset() >= assignment.committedOffset()) {
        ahead.put(known.location().offset(), refusal);
      }
    }
    if (!entries.isEmpty()) {
      assignment.appender().append(entries);
    }
    return new Ahead(end, ahead);
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
      logger.warn("{} is left out: {}", record.position(), foreign.getMessage());
    }
  }
}
