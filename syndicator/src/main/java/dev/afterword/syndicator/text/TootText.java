package dev.afterword.syndicator.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Mastodon counts instead of what is written (StatusLengthValidator of its sources). */
final class TootText {
  /** Not in the middle of a word, with a host of the public net, and without what ends a clause. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![A-Za-z0-9@＠$#＃])https?://[A-Za-z0-9.-]+\\.[A-Za-z]{2,}(?::\\d+)?"
              + "(?:[/?#](?:[^\\s\\p{IsHan}，。、；：！？）】》…]*[A-Za-z0-9/=_&#-])?)?");

  private static final Pattern ALIKE = Pattern.compile("https?://[!-~]+");
  private static final Pattern REMOTE_MENTION =
      Pattern.compile("(?<![=/\\w])(@\\w+)@[\\w.-]*\\w", Pattern.UNICODE_CHARACTER_CLASS);

  private TootText() {}

  /** Where servers may disagree on what is an address it counts as the longer of both. */
  static String counted(String text, int perAddress) {
    String placeholder = "x".repeat(perAddress);
    String recognised = ADDRESS.matcher(text).replaceAll(placeholder);
    String withoutAddresses =
        ALIKE
            .matcher(recognised)
            .replaceAll(
                found ->
                    found.group().length() < perAddress
                        ? placeholder
                        : Matcher.quoteReplacement(found.group()));
    return REMOTE_MENTION.matcher(withoutAddresses).replaceAll("$1");
  }
}
