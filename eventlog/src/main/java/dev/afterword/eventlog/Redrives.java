package dev.afterword.eventlog;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Topics;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.LetterDecision;
import dev.afterword.contract.control.LetterDecision.Answer;
import dev.afterword.contract.control.LetterDecision.Discard;
import dev.afterword.contract.control.LetterDecision.Redrive;
import dev.afterword.contract.control.LetterOutcome;
import dev.afterword.contract.control.Place;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The dead letters that operators have sent back to one stage, as far as they come from one
 * partition. The letter goes to that stage alone: it is read where it lies, and appended to no
 * topic that others follow. An attempt is made once; what came of it is appended with its answer,
 * in one transaction. Used by one thread.
 */
public final class Redrives {
  private final String stage;
  private final int partition;
  private final Topics topics;
  private final Positions letters;
  private final Rest rest;
  private final InstantSource clock;
  private final JsonCodec json = new JsonCodec();
  private final RecapEventCodec codec = new RecapEventCodec();
  private final Map<Place, Redrive> asked = new LinkedHashMap<>();
  private final Map<Place, Integer> answered = new HashMap<>();

  /**
   * For one stage and partition.
   *
   * @param stage its name, as in its dead letters
   * @param partition of {@code recaps}
   * @param letters finds a letter; not closed here
   * @param rest what follows a place
   */
  public Redrives(
      String stage,
      int partition,
      Topics topics,
      Positions letters,
      Rest rest,
      InstantSource clock) {
    this.stage = stage;
    this.partition = partition;
    this.topics = topics;
    this.letters = letters;
    this.rest = rest;
    this.clock = clock;
  }

  /**
   * Reads what follows a place, for {@link EventLog#readToEnd(String, int, long,
   * java.util.function.Consumer)}.
   */
  @FunctionalInterface
  public interface Rest {
    /** Everything from an offset to the end as it is now. */
    void read(String topic, int partition, long from, java.util.function.Consumer<LogRecord> each);
  }

  /**
   * One attempt at one letter.
   *
   * @param number from 1
   * @param letter the letter; absent if the topic has forgotten it
   */
  public record Attempt(Place place, int number, Optional<DeadLetter> letter) {}

  /** Takes in what was decided or answered. */
  public void note(Control control) {
    if (control.decision() instanceof LetterDecision decision) {
      note(decision);
    }
  }

  private void note(LetterDecision decision) {
    switch (decision) {
      case Redrive redrive -> ask(redrive);
      case Answer answer -> {
        answered.merge(answer.letter(), answer.attempt(), Math::max);
        asked.computeIfPresent(
            answer.letter(),
            (_, redrive) -> redrive.attempt() <= answer.attempt() ? null : redrive);
      }
      case Discard discard -> asked.remove(discard.letter());
    }
  }

  private void ask(Redrive redrive) {
    if (redrive.stage().equals(stage)
        && redrive.attempt() > Objects.requireNonNullElse(answered.get(redrive.letter()), 0)) {
      asked.put(redrive.letter(), redrive);
    }
  }

  /** The next attempt that is this stage's to make here, and now. */
  public Optional<Attempt> next() {
    for (Optional<Redrive> due = due(); due.isPresent(); due = due()) {
      Redrive redrive = due.get();
      asked.remove(redrive.letter());
      Optional<DeadLetter> letter = find(redrive.letter());
      boolean isOurs =
          letter
              .map(
                  found ->
                      found.stage().equals(stage)
                          && found.original().topic().equals(topics.recaps())
                          && found.original().partition() == partition)
              .orElse(partition == 0);
      if (isOurs) {
        return Optional.of(new Attempt(redrive.letter(), redrive.attempt(), letter));
      }
    }
    return Optional.empty();
  }

  private Optional<Redrive> due() {
    Instant now = clock.instant();
    return asked.values().stream()
        .filter(redrive -> redrive.due().filter(now::isBefore).isEmpty())
        .findFirst();
  }

  private Optional<DeadLetter> find(Place place) {
    Optional<LogRecord> parked =
        letters.read(topics.deadLetters(), place.partition(), place.offset());
    try {
      return parked.isEmpty() ? Optional.empty() : Optional.of(DeadLetter.of(parked.get()));
    } catch (UnreadableException foreign) {
      return Optional.empty();
    }
  }

  /**
   * Whether the log has a later event of the same recap. Events say all there is to say, so the
   * later one stands, and an earlier one must not undo it.
   */
  public boolean isSuperseded(DeadLetter letter) {
    LogRecord original = letter.original();
    var found = new AtomicBoolean();
    rest.read(
        original.topic(),
        original.partition(),
        original.offset() + 1,
        record -> {
          if (record.key().isPresent()
              && record.key().equals(original.key())
              && (record.value().isEmpty() || isReadable(record))) {
            found.set(true);
          }
        });
    return found.get();
  }

  private boolean isReadable(LogRecord record) {
    try {
      codec.read(record);
      return true;
    } catch (UnreadableException foreign) {
      return false;
    }
  }

  /** What came of an attempt; belongs into the transaction with what followed from it. */
  public LogEntry answer(Attempt attempt, LetterOutcome outcome, String reason) {
    answered.merge(attempt.place(), attempt.number(), Math::max);
    String id = LetterDecision.answerId(attempt.place());
    var answer = new Answer(attempt.place(), attempt.number(), outcome, reason);
    return LogEntry.of(
        topics.controls(), id, json.write(new Control(id, answer, stage, "", clock.instant())));
  }
}
