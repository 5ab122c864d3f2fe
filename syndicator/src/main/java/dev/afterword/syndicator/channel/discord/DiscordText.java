package dev.afterword.syndicator.channel.discord;

import dev.afterword.syndicator.channel.Markup;
import dev.afterword.syndicator.text.Limit;
import dev.afterword.syndicator.text.TextMeasure;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Text of ours in Discord's Markdown. */
final class DiscordText {
  private static final UnaryOperator<String> ESCAPES =
      Markup.backslashes(Pattern.compile("(?m)[\\\\*_~`|<>\\[\\]]|^#(?=[#\\s])|^[+-](?=[#\\s])"));

  private static final Markup MARKUP = Markup.bare(line -> "**" + line + "**", ESCAPES);

  private DiscordText() {}

  /** A message, its first line as a heading. */
  static String message(String text) {
    return MARKUP.of(text);
  }

  /** Room for a message. */
  static Limit messages(int most) {
    return units(most, DiscordText::message);
  }

  /** One line of a card. */
  static String line(String text) {
    return ESCAPES.apply(text);
  }

  /** Room for a line of a card. */
  static Limit lines(int most) {
    return units(most, DiscordText::line);
  }

  private static Limit units(int most, UnaryOperator<String> sent) {
    return new Limit(TextMeasure.counted("UTF-16 units", text -> sent.apply(text).length()), most);
  }
}
