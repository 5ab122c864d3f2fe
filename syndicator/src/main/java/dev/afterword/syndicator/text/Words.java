package dev.afterword.syndicator.text;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The few words that are ours in an announcement, by language; what is not known is said in
 * English, with dates as that language writes them.
 *
 * @param date label of the date of the event
 * @param place label of its place
 * @param speakers label of those who spoke
 * @param recording name of a session without a title
 * @param videos heading of videos, where no session has any
 * @param moreVideos heading of videos that no session claims
 * @param page label of the page
 * @param comma between names
 * @param day pattern of a date
 * @param month pattern of a month
 */
public record Words(
    String date,
    String place,
    String speakers,
    String recording,
    String videos,
    String moreVideos,
    String page,
    String comma,
    DateTimeFormatter day,
    DateTimeFormatter month) {
  private static final Words ENGLISH =
      new Words(
          "Date: ",
          "Place: ",
          "Speakers: ",
          "Recording",
          "Videos",
          "More videos",
          "Recap: ",
          ", ",
          DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH));
  private static final Words CHINESE =
      new Words(
          "时间：",
          "地点：",
          "讲师：",
          "回放",
          "视频",
          "更多视频",
          "回顾：",
          "、",
          DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINESE),
          DateTimeFormatter.ofPattern("yyyy年M月", Locale.CHINESE));

  /** Languages of which Java knows how a date is written. */
  private static final Set<String> DATED =
      Locale.availableLocales().map(Locale::getLanguage).collect(Collectors.toUnmodifiableSet());

  /**
   * The words of a language.
   *
   * @param language BCP 47, for example {@code zh-CN}
   */
  public static Words in(String language) {
    var locale = Locale.forLanguageTag(language);
    return switch (locale.getLanguage()) {
      case "zh" -> CHINESE;
      case "en" -> ENGLISH;
      case String other -> DATED.contains(other) ? ENGLISH.dated(locale) : ENGLISH;
    };
  }

  private Words dated(Locale locale) {
    return new Words(
        date,
        place,
        speakers,
        recording,
        videos,
        moreVideos,
        page,
        comma,
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale),
        DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale));
  }
}
