package dev.afterword.syndicator.text;

import com.twitter.twittertext.TwitterTextParser;
import java.util.List;
import java.util.regex.Pattern;

/** Counts as X does. */
record WeightedMeasure() implements TextMeasure {
  /** Whatever might be an address, of which any length weighs the same. */
  private static final Pattern WORD = Pattern.compile("\\S++");

  @Override
  public String unit() {
    return "weighted characters";
  }

  /** Line by line, because the library takes time by the square of the length. */
  @Override
  public int length(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    return lines.size()
        - 1
        + lines.stream().mapToInt(line -> TwitterTextParser.parseTweet(line).weightedLength).sum();
  }

  /** For the same reason the hopeless are sorted out before. */
  @Override
  public boolean exceeds(String text, int maximum) {
    String others = WORD.matcher(text).replaceAll(word -> word.group().contains(".") ? "" : "$0");
    return (others.length() > maximum && Graphemes.count(others) > maximum)
        || length(text) > maximum;
  }
}
