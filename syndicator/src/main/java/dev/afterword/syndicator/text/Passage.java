package dev.afterword.syndicator.text;

/**
 * One field of a draft.
 *
 * @param field its name, for people who ask what was cut
 * @param lead what parts it from the passage before it
 * @param label stands before the text and is never cut
 * @param text one line, never empty
 * @param yielding what may be done to it
 */
record Passage(String field, String lead, String label, String text, Yielding yielding) {
  /** How a passage makes room. */
  enum Yielding {
    /** Never. */
    STAYS,
    /** As a whole. */
    LEAVES,
    /** From its end, in whole words; leaves when no word fits. */
    SHRINKS,
    /** From its end, in graphemes if it must be; leaves when none fits. */
    SHRINKS_ANYWHERE
  }

  Passage with(String shorter) {
    return new Passage(field, lead, label, shorter, yielding);
  }
}
