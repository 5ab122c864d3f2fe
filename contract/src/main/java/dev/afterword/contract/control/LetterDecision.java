package dev.afterword.contract.control;

import java.time.Instant;
import java.util.Optional;

/** What is decided about a dead letter, and what its stage answers. */
public sealed interface LetterDecision extends Decision {
  /** Which one, by its place on the topic {@code dead-letters}. */
  Place letter();

  /** The id under which the decisions about a letter lie; the last counts. */
  static String id(Place letter) {
    return "letter:" + letter;
  }

  /** The id under which the last answer of its stage lies. */
  static String answerId(Place letter) {
    return id(letter) + ":answer";
  }

  /**
   * The stage that refused it, and no other, tries it again.
   *
   * @param stage its name
   * @param attempt from 1; an attempt is made once, whoever asks for it and how often
   * @param due not before this moment, so that many are not tried all at once; absent: at once
   */
  record Redrive(Place letter, String stage, int attempt, Optional<Instant> due)
      implements LetterDecision {
    /** So many attempts are enough to see that nothing has changed. */
    public static final int MOST = 5;
  }

  /** It is not wanted any more. It stays on its topic until that forgets it. */
  record Discard(Place letter) implements LetterDecision {}

  /**
   * What came of an attempt; written in one transaction with what followed from it.
   *
   * @param attempt which
   * @param reason one sentence
   */
  record Answer(Place letter, int attempt, LetterOutcome outcome, String reason)
      implements LetterDecision {}
}
