package dev.afterword.desk.deadletter;

import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.LetterDecision;
import dev.afterword.contract.control.Place;
import dev.afterword.desk.ControlWriter;
import dev.afterword.desk.Ledgers;
import dev.afterword.eventlog.DeadLetter;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogHeader;
import dev.afterword.eventlog.LogRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists dead letters, shows them, and asks their stages to try again. */
public final class DeadLetterOffice {
  private static final int SHOWN = 64 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration NAP = Duration.ofMillis(200);

  private final EventLog log;
  private final Queueing queueing;
  private final InstantSource clock;

  /** Over a log. */
  public DeadLetterOffice(EventLog log, InstantSource clock) {
    this(log, new LaterRecords(log), clock);
  }

  /**
   * Over a log.
   *
   * @param later asked for what came after a letter
   */
  public DeadLetterOffice(EventLog log, LaterEvents later, InstantSource clock) {
    this.log = log;
    this.queueing = new Queueing(log.topics().recaps(), later);
    this.clock = clock;
  }

  /** Every letter that its topic still has, the oldest first. */
  public List<DeadLetterReport> all() {
    LetterHistory history = history();
    var letters = new ArrayList<DeadLetterReport>();
    log.readToEnd(log.topics().deadLetters(), record -> letters.add(report(record, history)));
    return queueing.of(letters);
  }

  /** One of them with its content. */
  public Optional<DeadLetterContent> find(Place number) {
    try (var lookup = log.lookup()) {
      return lookup
          .read(log.topics().deadLetters(), number.partition(), number.offset())
          .flatMap(
              record ->
                  all().stream()
                      .filter(letter -> letter.number().equals(number))
                      .findFirst()
                      .map(letter -> content(record, letter)));
    }
  }

  private LetterHistory history() {
    var history = new LetterHistory();
    new Ledgers(log).each(log.topics().controls(), Control.class, history::take);
    return history;
  }

  private static Optional<DeadLetter> letter(LogRecord record) {
    try {
      return Optional.of(DeadLetter.of(record));
    } catch (UnreadableException foreign) {
      return Optional.empty();
    }
  }

  private static DeadLetterReport report(LogRecord record, LetterHistory history) {
    var place = new Place(record.partition(), record.offset());
    Optional<DeadLetter> letter = letter(record);
    LogRecord origin = letter.map(DeadLetter::original).orElse(record);
    return new DeadLetterReport(
        place,
        record.timestamp(),
        letter.map(DeadLetter::stage).orElse(""),
        letter.map(DeadLetter::reason).orElse("no stage of ours has put it there"),
        origin.topic(),
        origin.partition(),
        origin.offset(),
        record.key().orElse(""),
        record.value().map(value -> value.length).orElse(0),
        history.state(place),
        history.attempts(place),
        history.answer(place).map(LetterDecision.Answer::reason).orElse(""),
        List.of());
  }

  private static DeadLetterContent content(LogRecord record, DeadLetterReport report) {
    byte[] value = record.value().orElse(new byte[0]);
    byte[] shown = Arrays.copyOf(value, Math.min(value.length, SHOWN));
    List<LogHeader> headers = letter(record).map(DeadLetter::original).orElse(record).headers();
    return new DeadLetterContent(
        report,
        headers.stream()
            .map(header -> new DeadLetterContent.HeaderReport(header.name(), header.text()))
            .toList(),
        Base64.getEncoder().encodeToString(shown),
        new String(shown, StandardCharsets.UTF_8));
  }

  /**
   * How a redrive is made.
   *
   * @param rate at most so many in a second, from 1
   * @param force also those that go round in a circle
   * @param why for the record, may be empty
   */
  public record Redriving(int rate, boolean force, String why) {
    /** In a second, where nobody says otherwise. */
    public static final int USUAL_RATE = 10;

    /** So long after the first one of so many the last one is tried. */
    public Duration span(int letters) {
      return Duration.ofSeconds(1).dividedBy(rate).multipliedBy(Math.max(0, letters - 1));
    }
  }

  /**
   * Asks the stages that refused them, and no others, to try them again; what stands behind one of
   * them goes with it, in the order of events. Returns at once: each letter says from when on it
   * may be tried. Asking twice is asking once. None is asked if one of them is not to be tried
   * again.
   *
   * @return numbers of all that were meant
   * @throws LoopException if one was refused too often and nobody insists
   */
  public List<Place> redrive(List<DeadLetterReport> letters, Redriving how, ControlWriter writer)
      throws LoopException {
    List<DeadLetterReport> lines = lines(letters);
    List<DeadLetterReport> open = lines.stream().filter(DeadLetterReport::mayBeTried).toList();
    Optional<DeadLetterReport> loop =
        open.stream().filter(letter -> letter.goesRound() && !how.force()).findFirst();
    if (loop.isPresent()) {
      throw new LoopException(loop.get());
    }
    Map<String, LetterDecision> decisions = new LinkedHashMap<>();
    Instant now = clock.instant();
    for (DeadLetterReport letter : open) {
      decisions.put(
          LetterDecision.id(letter.number()),
          new LetterDecision.Redrive(
              letter.number(),
              letter.stage(),
              letter.attempts() + 1,
              decisions.isEmpty()
                  ? Optional.empty()
                  : Optional.of(now.plus(how.span(decisions.size() + 1)))));
    }
    if (!decisions.isEmpty()) {
      writer.write(decisions, how.why());
    }
    return lines.stream().map(DeadLetterReport::number).toList();
  }

  /** Each with what stands behind it, by their places on the log. */
  private List<DeadLetterReport> lines(List<DeadLetterReport> letters) {
    Set<Place> wanted = new HashSet<>();
    letters.forEach(
        letter -> {
          wanted.add(letter.number());
          wanted.addAll(letter.behind());
        });
    return wanted.size() == letters.size() ? letters : chosen(wanted);
  }

  /** They are not wanted any more; all of them, or none. */
  public void drop(List<DeadLetterReport> letters, ControlWriter writer, String why) {
    Map<String, LetterDecision> decisions = new LinkedHashMap<>();
    letters.forEach(
        letter ->
            decisions.put(
                LetterDecision.id(letter.number()), new LetterDecision.Discard(letter.number())));
    if (!decisions.isEmpty()) {
      writer.write(decisions, why);
    }
  }

  /**
   * Waits a few seconds for answers to what was asked.
   *
   * @return those letters as they are then; one without an answer still is {@code redriving}
   */
  public List<DeadLetterReport> await(Collection<Place> numbers) {
    return await(numbers, Duration.ZERO);
  }

  /**
   * Waits for answers to what was asked.
   *
   * @param span in which the last one is tried; a few seconds more are waited
   * @return those letters as they are then; one without an answer still is {@code redriving}
   */
  public List<DeadLetterReport> await(Collection<Place> numbers, Duration span) {
    Instant end = clock.instant().plus(PATIENCE).plus(span);
    List<DeadLetterReport> letters = chosen(numbers);
    try {
      while (clock.instant().isBefore(end)
          && letters.stream().anyMatch(letter -> letter.state().equals("redriving"))) {
        Thread.sleep(NAP);
        letters = chosen(numbers);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return letters;
  }

  private List<DeadLetterReport> chosen(Collection<Place> numbers) {
    Set<Place> wanted = Set.copyOf(numbers);
    return all().stream().filter(letter -> wanted.contains(letter.number())).toList();
  }
}
