package dev.afterword.syndicator.text;

import java.util.function.UnaryOperator;

/** Counts characters of what is shown, which is never longer than so many bytes. */
record ShownMeasure(UnaryOperator<String> shown, int bytes) implements TextMeasure {
  @Override
  public String unit() {
    return TextMeasure.graphemes().unit();
  }

  @Override
  public int length(String text) {
    return TextMeasure.graphemes().length(shown.apply(text));
  }

  @Override
  public boolean exceeds(String text, int maximum) {
    return TextMeasure.bytes().exceeds(shown.apply(text), bytes) || length(text) > maximum;
  }
}
