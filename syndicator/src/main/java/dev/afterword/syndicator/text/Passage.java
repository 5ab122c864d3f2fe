package dev.afterword.syndicator.text;

/**
 * One value of a template that can make room.
 *
 * @param field its name, for people who ask what was cut
 * @param variable its name in the template
 * @param session position of the session it belongs to in the list of sessions, or {@link #NONE}
 * @param text one line, never empty
 * @param yielding what may be done to it
 */
record Passage(String field, String variable, int session, String text, Yielding yielding) {
  /** Belongs to no entry of the list of sessions. */
  static final int NONE = -1;

  /** How a passage makes room. */
  enum Yielding {
    /** Never. */
    STAYS,
    /** As a whole. */
    LEAVES,
    /** From its end, in whole words; leaves when no word fits. */
    SHRINKS,
    /** From its end, in graphemes if its first word alone is too long; leaves when none fits. */
    SHRINKS_ANYWHERE
  }

  Passage with(String shorter) {
    return new Passage(field, variable, session, shorter, yielding);
  }

  boolean isLink() {
    return yielding == Yielding.STAYS;
  }
}
