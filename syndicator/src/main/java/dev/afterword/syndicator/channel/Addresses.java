package dev.afterword.syndicator.channel;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Web addresses in a text of ours, where each is followed by a blank or the end. */
public final class Addresses {
  private static final Pattern ADDRESS = Pattern.compile("https?://[!-~&&[^<>\"]]+");

  private Addresses() {}

  /** All of them, in order. */
  public static List<String> in(String text) {
    return ADDRESS.matcher(text).results().map(MatchResult::group).toList();
  }

  /**
   * The text in the markup of a platform.
   *
   * @param words escapes what stands between addresses
   * @param address marks up an address
   */
  public static String marked(
      String text, UnaryOperator<String> words, UnaryOperator<String> address) {
    var result = new StringBuilder();
    var found = ADDRESS.matcher(text);
    int from = 0;
    while (found.find()) {
      result
          .append(words.apply(text.substring(from, found.start())))
          .append(address.apply(found.group()));
      from = found.end();
    }
    return result.append(words.apply(text.substring(from))).toString();
  }
}
