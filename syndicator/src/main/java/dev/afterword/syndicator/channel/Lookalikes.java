package dev.afterword.syndicator.channel;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * For platforms whose markup has no escapes (Slack, Zulip, WeCom): what would be a mark is said by
 * a sign that looks the same to a reader, or parted by an invisible word joiner.
 */
public final class Lookalikes {
  private static final String WORD_JOINER = "\u2060";
  private static final Map<String, String> SIGNS =
      Map.of("*", "\u2217", "_", "\uFF3F", "~", "\u223C", "`", "\u02CB");

  /** An underscore within a word is one everywhere. */
  private static final Pattern MARK =
      Pattern.compile("[*~`]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

  /** A quotation, list, heading or deed; a link; a formula; the name of an emoji. */
  private static final Pattern PARTED =
      Pattern.compile(
          "(?m)^(?=>|[+-]\\s|#+\\s|/me\\b)|(?<=\\])(?=\\()|(?<=\\$)(?=\\$)|(?<=:)(?=[\\w+-]+:)");

  private Lookalikes() {}

  /** Words that mean nothing but themselves. */
  public static String of(String words) {
    String plain = MARK.matcher(words).replaceAll(mark -> SIGNS.getOrDefault(mark.group(), "_"));
    return PARTED.matcher(plain).replaceAll(WORD_JOINER);
  }
}
