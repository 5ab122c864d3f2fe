package dev.afterword.syndicator.text;

import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** How a platform counts. */
public interface TextMeasure {
  /** What is counted, for people, for example {@code weighted characters}. */
  String unit();

  /** The length of a text in that unit, at least 0. */
  int length(String text);

  /** Whether a text is longer than that; may be cheaper than counting. */
  default boolean exceeds(String text, int maximum) {
    return length(text) > maximum;
  }

  /**
   * X: Latin weighs 1, most else 2, an address 23. Judged by the platform's own library, which also
   * takes a bare domain for an address (https://docs.x.com/fundamentals/counting-characters).
   */
  static TextMeasure weighted() {
    return new WeightedMeasure();
  }

  /**
   * Mastodon: graphemes, where an address counts the same whatever its length.
   *
   * @param perAddress {@code characters_reserved_per_url} of the instance
   */
  static TextMeasure toot(int perAddress) {
    return new PlainMeasure(
        "characters", text -> Graphemes.count(TootText.counted(text, perAddress)));
  }

  /** What a reader takes for characters: extended grapheme clusters of Unicode. */
  static TextMeasure graphemes() {
    return new PlainMeasure("characters", Graphemes::count);
  }

  /**
   * Bluesky: characters of what is shown of a text, which has no more than so many bytes besides.
   *
   * @param shown of a text
   * @param bytes in UTF-8
   */
  static TextMeasure graphemes(UnaryOperator<String> shown, int bytes) {
    return new ShownMeasure(shown, bytes);
  }

  /** Bytes in UTF-8. */
  static TextMeasure bytes() {
    return new PlainMeasure("bytes", text -> text.getBytes(StandardCharsets.UTF_8).length);
  }

  /**
   * What becomes of a text on its way, where that is longer than what is read.
   *
   * @param unit for people
   * @param count of a text in that unit
   */
  static TextMeasure counted(String unit, ToIntFunction<String> count) {
    return new PlainMeasure(unit, count);
  }
}
