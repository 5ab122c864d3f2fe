package dev.afterword.syndicator.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text of a recap made safe to be said aloud: one line, no control characters, no mentions. */
public final class PlainText {
  /** Controls, direction overrides and isolates, byte order marks, halves of surrogate pairs. */
  private static final Pattern UNSAFE =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\u00AD\\u200B\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF\\uFFF9-\\uFFFB"
              + "\\p{IsNoncharacter_Code_Point}]");

  /** No script piles up so many marks on one letter, and where they do it cannot be read. */
  private static final Pattern PILE = Pattern.compile("(\\p{Mn}{8})\\p{Mn}+");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern MENTION = Pattern.compile("(?<![A-Za-z0-9/])([@＠])(?=\\w)");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final String WORD_JOINER = "\u2060";

  private PlainText() {}

  /** One line of text without anything invisible that could change how the rest reads. */
  public static String line(String raw) {
    String blanked = BLANKS.matcher(raw).replaceAll(" ");
    String safe = UNSAFE.matcher(blanked).replaceAll("");
    String composed = Normalizer.normalize(safe, Normalizer.Form.NFC);
    String level = PILE.matcher(composed).replaceAll("$1");
    return BLANKS.matcher(level).replaceAll(" ").strip();
  }

  /**
   * One line in which no platform finds a person to notify: an invisible word joiner parts the sign
   * from the name. Addresses and e-mail addresses stay as they are.
   */
  public static String unaddressed(String raw) {
    String line = line(raw);
    var result = new StringBuilder();
    int from = 0;
    var addresses = ADDRESS.matcher(line);
    while (addresses.find()) {
      result.append(parted(line.substring(from, addresses.start()))).append(addresses.group());
      from = addresses.end();
    }
    return result.append(parted(line.substring(from))).toString();
  }

  private static String parted(String text) {
    return MENTION.matcher(text).replaceAll("$1" + WORD_JOINER);
  }
}
