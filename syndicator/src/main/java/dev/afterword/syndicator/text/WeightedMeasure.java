package dev.afterword.syndicator.text;

import com.twitter.twittertext.TwitterTextParser;
import java.util.List;
import java.util.regex.Pattern;

/** Counts as X does. */
record WeightedMeasure() implements TextMeasure {
  /** Whatever might be an address, of which any length weighs the same. */
  private static final Pattern WORD = Pattern.compile("\\S++");

  /** An address that ends where its line does, whatever its path: the path weighs nothing. */
  private static final Pattern ADDRESS =
      Pattern.compile("(https?://(?!t\\.co/)[a-z0-9.-]+/)[A-Za-z0-9./_%=&?+-]{0,2000}[A-Za-z0-9/]");

  @Override
  public String unit() {
    return "weighted characters";
  }

  /** Line by line, because the library takes time by the square of the length. */
  @Override
  public int length(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    return lines.size() - 1 + lines.stream().mapToInt(WeightedMeasure::weight).sum();
  }

  private static int weight(String line) {
    String shorter =
        ADDRESS.matcher(line).matches() ? ADDRESS.matcher(line).replaceAll("$1") : line;
    return TwitterTextParser.parseTweet(shorter).weightedLength;
  }

  /** For the same reason the hopeless are sorted out before. */
  @Override
  public boolean exceeds(String text, int maximum) {
    String others = WORD.matcher(text).replaceAll(word -> word.group().contains(".") ? "" : "$0");
    return (others.length() > maximum && Graphemes.count(others) > maximum)
        || length(text) > maximum;
  }
}
