package dev.afterword.syndicator.text;

import java.util.regex.Pattern;

/** What Mastodon counts instead of what is written (StatusLengthValidator of its sources). */
final class TootText {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\\p{IsHan}，。、；：！？）】》…]+");
  private static final Pattern REMOTE_MENTION =
      Pattern.compile("(?<![=/\\w])(@\\w+)@[\\w.-]*\\w", Pattern.UNICODE_CHARACTER_CLASS);

  private TootText() {}

  static String counted(String text, int perAddress) {
    String placeholder = "x".repeat(perAddress);
    String withoutAddresses = ADDRESS.matcher(text).replaceAll(placeholder);
    return REMOTE_MENTION.matcher(withoutAddresses).replaceAll("$1");
  }
}
