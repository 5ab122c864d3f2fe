package dev.afterword.syndicator;

import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.LetterOutcome;
import dev.afterword.eventlog.Appends;
import dev.afterword.eventlog.DeadLetter;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.Redrives;
import dev.afterword.syndicator.decide.Arrival;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was refused once is planned, unless it is refused again. */
final class Retrial {
  private final Redrives redrives;
  private final Intake intake;
  private final Appends appends;

  Retrial(Redrives redrives, Intake intake, Appends appends) {
    this.redrives = redrives;
    this.intake = intake;
    this.appends = appends;
  }

  /** Makes an attempt; what follows from it and the answer are one transaction. */
  void of(Redrives.Attempt attempt) {
    Optional<DeadLetter> letter = attempt.letter();
    if (letter.isEmpty()) {
      answer(redrives.answer(attempt, LetterOutcome.REFUSED, "the log has forgotten it"));
    } else if (redrives.isSuperseded(letter.get())) {
      answer(
          redrives.answer(
              attempt, LetterOutcome.SUPERSEDED, "a later event of the recap is on the log"));
    } else {
      plan(attempt, letter.get().original());
    }
  }

  private void plan(Redrives.Attempt attempt, LogRecord record) {
    try {
      List<Arrival> arrivals = List.of(intake.arrival(record));
      intake.plan(
          arrivals,
          planned -> {
            var all = new ArrayList<>(planned);
            all.add(
                redrives.answer(attempt, LetterOutcome.ACCEPTED, "every channel has planned it"));
            appends.submit(all).await();
          });
    } catch (UnreadableException foreign) {
      answer(redrives.answer(attempt, LetterOutcome.REFUSED, String.valueOf(foreign.getMessage())));
    }
  }

  private void answer(LogEntry entry) {
    appends.submit(List.of(entry)).await();
  }
}
