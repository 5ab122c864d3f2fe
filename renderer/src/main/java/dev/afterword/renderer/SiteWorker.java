package dev.afterword.renderer;

import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.LetterOutcome;
import dev.afterword.eventlog.Appends;
import dev.afterword.eventlog.Assignment;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.eventlog.Commit;
import dev.afterword.eventlog.DeadLetter;
import dev.afterword.eventlog.DeadLetters;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.RedriveInbox;
import dev.afterword.eventlog.Redrives;
import dev.afterword.eventlog.Worker;
import dev.afterword.renderer.site.Known;
import dev.afterword.renderer.site.UnrenderableException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Makes files of the events of one partition, and says of which pages they are durable. */
final class SiteWorker implements Worker {
  private static final String STAGE = "renderer";

  /** In between only events are looked for: a process that has nothing to do should do nothing. */
  private static final int TURNS = 4;

  private final OpenSite open;
  private final Boundaries boundaries;
  private final SiteRenderer.Share share;
  private final DeadLetters deadLetters;
  private final LogBodies logged;
  private final Appends appends;
  private final RedriveInbox inbox;
  private final Ahead ahead;

  /**
   * Whether a source, a delivery or the theme has changed in a way that the folder does not show
   * yet.
   */
  private boolean behind;

  /** Whether there is no site yet: its first files are made with the first recaps, or next turn. */
  private boolean blank;

  private int turns;

  SiteWorker(
      OpenSite open,
      EventLog log,
      Assignment assignment,
      InstantSource clock,
      Boundaries boundaries,
      Ahead ahead,
      SiteRenderer.Share share) {
    this.ahead = ahead;
    this.open = open;
    this.boundaries = boundaries;
    this.share = share;
    this.deadLetters = new DeadLetters(log.topics().deadLetters());
    this.logged = new LogBodies(log);
    this.appends = assignment.appender();
    this.blank = open.site().isBlank();
    this.inbox =
        new RedriveInbox(log, STAGE, assignment.partition(), clock, share.rebuilds()::note);
  }

  @Override
  public void handle(List<LogRecord> records, Commit commit) {
    var batch = new Batch();
    var fresh = new ArrayList<LogRecord>();
    for (LogRecord record : records) {
      if (ahead.covers(record.offset())) {
        recall(record, batch);
      } else {
        fresh.add(record);
      }
    }
    if (fresh.isEmpty()) {
      commit.append(batch.refused);
      return;
    }
    fresh.forEach(record -> learn(record, batch));
    boundaries.reached("renderer.before-write");
    Outcome outcome =
        open.site().update(batch.latest.keySet(), (wanted, each) -> bodies(batch, wanted, each));
    boundaries.reached("renderer.files-written");
    publish(outcome);
    commit.append(entries(batch, outcome));
    share.done(records.getLast().offset() + 1);
  }

  private void publish(Outcome outcome) {
    open.publish(outcome);
    if (open.publication().isPresent()) {
      boundaries.reached("renderer.published");
    }
  }

  /** The site shows it since the start; what could not be shown is parked now. */
  private void recall(LogRecord record, Batch batch) {
    if (ahead.last().containsKey(record.offset())) {
      ahead
          .last()
          .get(record.offset())
          .ifPresent(reason -> batch.refused.add(deadLetters.entry(record, STAGE, reason)));
      return;
    }
    try {
      OpenSite.judge(record);
      if (record.value().isEmpty()) {
        RecapId id = OpenSite.erased(record);
        if (open.site().index().find(id).isEmpty()) {
          batch.refused.add(open.entries().erased(id));
        }
      }
    } catch (UnreadableException | UnrenderableException refused) {
      batch.refused.add(deadLetters.entry(record, STAGE, String.valueOf(refused.getMessage())));
    }
  }

  private void learn(LogRecord record, Batch batch) {
    try {
      Optional<RecapEvent> event = open.learn(record);
      RecapId id = event.isPresent() ? event.get().id() : OpenSite.erased(record);
      batch.latest.put(id, record);
      batch.recaps.remove(id);
      if (event.orElse(null) instanceof RecapEvent.RecapPublished published) {
        batch.recaps.put(id, published.recap());
      }
    } catch (UnreadableException | UnrenderableException refused) {
      batch.reasons.add(String.valueOf(refused.getMessage()));
      batch.refused.add(deadLetters.entry(record, STAGE, String.valueOf(refused.getMessage())));
    }
  }

  /** What has just come is at hand; neighbours whose links change are in the log. */
  private void bodies(Batch batch, Collection<Known.Live> wanted, Consumer<Recap> each) {
    var others = new ArrayList<Known.Live>();
    for (Known.Live live : wanted) {
      Optional.ofNullable(batch.recaps.get(live.id()))
          .ifPresentOrElse(each, () -> others.add(live));
    }
    logged.each(others, each);
  }

  private List<LogEntry> entries(Batch batch, Outcome outcome) {
    var entries = new ArrayList<>(batch.refused);
    Set<RecapId> touched = new HashSet<>(outcome.shown());
    touched.removeAll(batch.latest.keySet());
    batch.latest.forEach(
        (id, record) ->
            outcome
                .refusal(id)
                .map(reason -> deadLetters.entry(record, STAGE, reason))
                .or(() -> said(id))
                .ifPresent(entries::add));
    touched.stream().sorted().forEach(id -> said(id).ifPresent(entries::add));
    return List.copyOf(entries);
  }

  private Optional<LogEntry> said(RecapId id) {
    Optional<Known> known = open.site().index().find(id);
    return known.isEmpty()
        ? Optional.of(open.entries().erased(id))
        : open.entries().page(known.get()).map(open.entries()::entry);
  }

  @Override
  public void turn() {
    if (blank) {
      blank = false;
      behind = true;
      return;
    }
    if (turns++ % TURNS == 0 || behind) {
      lookAround();
    }
  }

  private void lookAround() {
    behind |= open.followOthers(Duration.ZERO);
    behind |= open.followTheme();
    if (behind) {
      Outcome outcome = open.site().update(Set.of(), logged);
      publish(outcome);
      share.made(outcome.shown());
      behind = false;
    }
    share.shown(open.sources());
    var entries = new ArrayList<>(open.measured());
    share.untold().stream().sorted().forEach(id -> said(id).ifPresent(entries::add));
    if (!entries.isEmpty()) {
      appends.submit(entries).await();
    }
    inbox.next().ifPresent(this::retry);
    if (inbox.isCurrent()) {
      share.rebuilds().next().ifPresent(order -> appends.submit(share.rebuild(order)).await());
    }
  }

  /** What was refused once is rendered, unless it is refused again. */
  private void retry(Redrives.Attempt attempt) {
    Redrives redrives = inbox.redrives();
    Optional<DeadLetter> letter = attempt.letter();
    if (letter.isEmpty()) {
      answer(redrives.answer(attempt, LetterOutcome.REFUSED, "the log has forgotten it"));
      return;
    }
    if (redrives.isSuperseded(letter.get())) {
      answer(
          redrives.answer(
              attempt, LetterOutcome.SUPERSEDED, "a later event of the recap is on the log"));
      return;
    }
    var batch = new Batch();
    learn(letter.get().original(), batch);
    Outcome outcome =
        open.site().update(batch.latest.keySet(), (wanted, each) -> bodies(batch, wanted, each));
    publish(outcome);
    Optional<String> refusal =
        batch.reasons.stream()
            .findFirst()
            .or(() -> batch.latest.keySet().stream().findFirst().flatMap(outcome::refusal));
    var entries = new ArrayList<LogEntry>();
    if (refusal.isPresent()) {
      entries.add(redrives.answer(attempt, LetterOutcome.REFUSED, refusal.get()));
    } else {
      entries.addAll(entries(batch, outcome));
      entries.add(redrives.answer(attempt, LetterOutcome.ACCEPTED, "its page is written"));
    }
    appends.submit(entries).await();
  }

  private void answer(LogEntry entry) {
    appends.submit(List.of(entry)).await();
  }

  @Override
  public void close() {
    inbox.close();
    logged.close();
    share.close();
  }

  /** What a batch said, the last word of each recap. */
  private static final class Batch {
    private final Map<RecapId, LogRecord> latest = new LinkedHashMap<>();
    private final Map<RecapId, Recap> recaps = new HashMap<>();
    private final List<LogEntry> refused = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
  }
}
