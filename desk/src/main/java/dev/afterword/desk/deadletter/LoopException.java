package dev.afterword.desk.deadletter;

/** A letter that was refused again and again, and is tried once more only if somebody insists. */
public final class LoopException extends Exception {
  private static final long serialVersionUID = 1;

  LoopException(DeadLetterReport letter) {
    super(
        letter.number()
            + " was refused "
            + letter.attempts()
            + " times: mend what its reason says, then force it, or drop it");
  }

  /** One sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
