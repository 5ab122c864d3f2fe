package dev.afterword.app.doctor;

/**
 * What came of looking at one thing. Fields may be added, never renamed.
 *
 * @param subject what was looked at, for example {@code channel toots}
 * @param verdict {@code fine}, {@code fault} or {@code unclear}
 * @param finding one sentence
 * @param fix what to do about a fault, or about what is unclear if it is one; else empty
 */
public record Diagnosis(String subject, String verdict, String finding, String fix) {
  private static final String FAULT = "fault";

  static Diagnosis fine(String subject, String finding) {
    return new Diagnosis(subject, "fine", finding, "");
  }

  static Diagnosis unclear(String subject, String finding) {
    return unclear(subject, finding, "");
  }

  /** Something that may be a fault, or not: nobody can tell from here. */
  static Diagnosis unclear(String subject, String finding, String fix) {
    return new Diagnosis(subject, "unclear", finding, fix);
  }

  /** Something that has to be mended. */
  public static Diagnosis fault(String subject, String finding, String fix) {
    return new Diagnosis(subject, FAULT, finding, fix);
  }

  /** Whether something has to be mended. */
  public boolean needsMending() {
    return verdict.equals(FAULT);
  }
}
