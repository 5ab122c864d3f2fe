package dev.afterword.desk.deadletter;

import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.LetterDecision;
import dev.afterword.contract.control.LetterDecision.Answer;
import dev.afterword.contract.control.LetterDecision.Discard;
import dev.afterword.contract.control.LetterDecision.Redrive;
import dev.afterword.contract.control.LetterOutcome;
import dev.afterword.contract.control.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was decided about letters, and what their stages answered. */
final class LetterHistory {
  private final Map<Place, Control> decided = new HashMap<>();
  private final Map<Place, Answer> answers = new HashMap<>();

  void take(Control control) {
    if (control.decision() instanceof LetterDecision decision) {
      switch (decision) {
        case Redrive _, Discard _ -> decided.put(decision.letter(), control);
        case Answer answer -> answers.put(answer.letter(), answer);
      }
    }
  }

  String state(Place letter) {
    Optional<LetterDecision> last =
        Optional.ofNullable(decided.get(letter))
            .map(control -> (LetterDecision) control.decision());
    Optional<LetterOutcome> outcome = answer(letter).map(Answer::outcome);
    if (outcome.isPresent() && outcome.get() != LetterOutcome.REFUSED) {
      return outcome.get().wireName();
    }
    if (last.isPresent() && last.get() instanceof Discard) {
      return "dropped";
    }
    if (last.isPresent()
        && last.get() instanceof Redrive redrive
        && redrive.attempt() > attempts(letter)) {
      return "redriving";
    }
    return outcome.map(LetterOutcome::wireName).orElse("open");
  }

  Optional<Answer> answer(Place letter) {
    return Optional.ofNullable(answers.get(letter));
  }

  /** How often its stage has answered. */
  int attempts(Place letter) {
    return answer(letter).map(Answer::attempt).orElse(0);
  }
}
