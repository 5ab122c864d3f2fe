package dev.afterword.syndicator.channel;

import java.util.Locale;

/** What stands on a button that leads to the page. */
public final class Invitation {
  private Invitation() {}

  /**
   * In a language, else in English.
   *
   * @param language BCP 47
   */
  public static String in(String language) {
    return Locale.forLanguageTag(language).getLanguage().equals("zh") ? "查看回顾" : "Read the recap";
  }
}
