package dev.afterword.syndicator.text;

import java.util.function.ToIntFunction;

/** Counts by a function. */
record PlainMeasure(String unit, ToIntFunction<String> count) implements TextMeasure {
  @Override
  public int length(String text) {
    return count.applyAsInt(text);
  }
}
