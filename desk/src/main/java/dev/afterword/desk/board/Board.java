package dev.afterword.desk.board;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.SourceCursor;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.Place;
import dev.afterword.desk.replay.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What the topics say in sum. Safe for use by several threads; one writes. */
public final class Board {
  private static final Comparator<Entry> NEWEST_FIRST =
      Comparator.comparing(Entry::when).reversed().thenComparing(Entry::recap);

  private final Guard guard = new Guard();
  private final Map<RecapId, Entry> entries = new HashMap<>();
  private final SharedWords words = new SharedWords();
  private final Map<String, SourceCursor> sources = new TreeMap<>();
  private final Rulings rulings = new Rulings();
  private boolean complete;

  // What the topics say.

  void recap(RecapId recap, Optional<Line.About> about) {
    guard.change(() -> update(recap, entry -> entry.about(about.map(words::share))));
  }

  void page(RecapId recap, Optional<Line.Live> page) {
    guard.change(() -> update(recap, entry -> entry.page(page)));
  }

  void delivery(String channel, RecapId recap, Optional<Cell> cell) {
    guard.change(
        () ->
            update(
                recap,
                entry ->
                    cell.ifPresentOrElse(
                        next -> entry.cells().put(channel, words.share(entry, next)),
                        () -> entry.cells().remove(channel))));
  }

  /** A record about a recap lies there. */
  void trace(RecapId recap, String topic, Place place) {
    guard.change(() -> update(recap, entry -> entry.trace(topic).add(place)));
  }

  private void update(RecapId recap, Consumer<Entry> work) {
    Entry entry = entries.computeIfAbsent(recap, Entry::new);
    work.accept(entry);
    if (entry.isEmpty()) {
      entries.remove(recap);
    }
  }

  void source(SourceCursor cursor) {
    guard.change(() -> sources.put(cursor.source(), cursor));
  }

  void control(Control control) {
    guard.change(() -> rulings.keep(control));
  }

  void letter(Parked parked) {
    guard.change(() -> rulings.letter(parked));
  }

  void complete(boolean now) {
    guard.change(() -> complete = now);
  }

  /** Nothing is known any more. */
  void clear() {
    guard.change(
        () -> {
          entries.clear();
          words.clear();
          sources.clear();
          rulings.clear();
          complete = false;
        });
  }

  // What people ask.

  /** Whether everything that was on the log at the beginning is on the board. */
  public boolean isComplete() {
    return guard.locked(() -> complete);
  }

  /** Grows with every change. */
  public long version() {
    return guard.version();
  }

  /** Waits until it has changed; returns the version then, or the same one after the patience. */
  public long await(long seen, Duration patience) throws InterruptedException {
    return guard.await(seen, patience);
  }

  /** Recaps with their channels, the newest first. */
  public Answer find(Question question) {
    return guard.locked(
        () -> {
          var found =
              entries.values().stream().filter(question::takes).sorted(NEWEST_FIRST).toList();
          int from = (int) Math.min(found.size(), (question.page() - 1L) * question.size());
          int to = Math.min(found.size(), from + question.size());
          return new Answer(
              found.size(), found.subList(from, to).stream().map(Entry::line).toList());
        });
  }

  /** Where the last records about a recap lie on a topic, the oldest first. */
  public List<Place> trace(RecapId recap, String topic) {
    return guard.locked(
        () ->
            Optional.ofNullable(entries.get(recap))
                .map(entry -> entry.trace(topic).places())
                .orElse(List.of()));
  }

  /** Every recap that it knows, by id. */
  public List<RecapId> recaps() {
    return guard.locked(() -> entries.keySet().stream().sorted().toList());
  }

  /** Where one delivery stands, at a glance. */
  public Optional<Standing> standing(String channel, RecapId recap) {
    return guard.locked(
        () ->
            Optional.ofNullable(entries.get(recap))
                .flatMap(entry -> Optional.ofNullable(entry.cells().get(channel)))
                .map(
                    cell ->
                        new Standing(
                            cell.generation(), cell.updated(), new Standing.State(cell.state()))));
  }

  /** Recaps whose own last record is not older than this, by id. */
  public List<Line> since(Instant oldest) {
    return guard.locked(
        () ->
            entries.values().stream()
                .filter(
                    entry ->
                        entry.about().filter(about -> !about.at().isBefore(oldest)).isPresent())
                .sorted(Comparator.comparing(Entry::recap))
                .map(Entry::line)
                .toList());
  }

  /** One recap. */
  public Optional<Line> line(RecapId recap) {
    return guard.locked(() -> Optional.ofNullable(entries.get(recap)).map(Entry::line));
  }

  /** Deliveries in a state, those that are so for the longest time first. */
  public List<Spot> in(String state) {
    return guard.locked(
        () -> {
          var found = new ArrayList<Spot>();
          for (Entry entry : entries.values()) {
            entry.cells().forEach((channel, cell) -> add(found, entry, channel, cell, state));
          }
          found.sort(
              Comparator.comparing((Spot spot) -> spot.cell().updated())
                  .thenComparing(Spot::recap)
                  .thenComparing(Spot::channel));
          return List.copyOf(found);
        });
  }

  private static void add(List<Spot> found, Entry entry, String channel, Cell cell, String state) {
    if (cell.state().equals(state)) {
      found.add(spot(entry, channel, cell));
    }
  }

  private static Spot spot(Entry entry, String channel, Cell cell) {
    String title = entry.about().map(Line.About::title).orElse(entry.recap().value());
    return new Spot(entry.recap(), channel, title, cell);
  }

  /** All deliveries, by channel and recap. */
  public List<Spot> spots() {
    var found = new ArrayList<Spot>();
    guard.locked(
        () -> {
          for (Entry entry : entries.values()) {
            entry.cells().forEach((channel, cell) -> found.add(spot(entry, channel, cell)));
          }
          return found;
        });
    found.sort(Comparator.comparing(Spot::channel).thenComparing(Spot::recap));
    return List.copyOf(found);
  }

  /** How each channel is doing that the ledger or the pauses know of, by name. */
  public Map<String, Tally> tallies(Instant now) {
    return guard.locked(
        () -> {
          Map<String, Counting> counting = new TreeMap<>();
          rulings.pausedChannels().forEach(channel -> counting.put(channel, new Counting()));
          for (Entry entry : entries.values()) {
            entry
                .cells()
                .forEach(
                    (channel, cell) ->
                        counting.computeIfAbsent(channel, _ -> new Counting()).add(cell, now));
          }
          Map<String, Tally> tallies = new LinkedHashMap<>();
          counting.forEach(
              (channel, counts) ->
                  tallies.put(channel, counts.tally(channel, rulings.paused(channel))));
          return tallies;
        });
  }

  /** Published recaps, and pages that show them as they are. */
  public Sizes sizes() {
    return guard.locked(
        () ->
            new Sizes(
                entries.values().stream().filter(Entry::isPublished).count(),
                entries.values().stream().filter(Entry::isLive).count(),
                rulings.openLetters().filter(parked -> !isOvertaken(parked)).count()));
  }

  /** Whether the log has a later event of the recap that can be read. */
  private boolean isOvertaken(Parked parked) {
    return parked
        .recap()
        .flatMap(recap -> Optional.ofNullable(entries.get(recap)))
        .flatMap(Entry::lastEvent)
        .filter(parked::isOvertaken)
        .isPresent();
  }

  /**
   * How much there is.
   *
   * @param recaps that are published
   * @param pages that show them as they are
   * @param deadLetters that nobody has settled yet
   */
  public record Sizes(long recaps, long pages, long deadLetters) {}

  /** How far each source is published. */
  public List<SourceCursor> sources() {
    return guard.locked(() -> List.copyOf(sources.values()));
  }

  /** Who decided about a hold last. */
  public Optional<Control> decided(String hold) {
    return guard.locked(() -> rulings.decided(hold));
  }
}
