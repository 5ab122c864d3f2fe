package dev.afterword.desk.replay;

/** A plan that cannot be made or carried out as it was asked for; the message names the fix. */
public final class PlanException extends Exception {
  private static final long serialVersionUID = 1;

  private final Kind kind;

  /** Who has to change something. */
  public enum Kind {
    /** What was asked for cannot be right. */
    ASKED,
    /** There is no such plan. */
    MISSING,
    /** Things have moved on. */
    STALE
  }

  private PlanException(Kind kind, String sentence) {
    super(sentence);
    this.kind = kind;
  }

  /** What was asked for cannot be right. */
  public static PlanException asked(String sentence) {
    return new PlanException(Kind.ASKED, sentence);
  }

  /** There is no such plan. */
  public static PlanException missing(String sentence) {
    return new PlanException(Kind.MISSING, sentence);
  }

  /** Things have moved on. */
  public static PlanException stale(String sentence) {
    return new PlanException(Kind.STALE, sentence);
  }

  /** Who has to change something. */
  public Kind kind() {
    return kind;
  }

  /** One sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
