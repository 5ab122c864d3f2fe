package dev.afterword.producer.recap;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The language of a text among those of a site, told by its script. */
final class Script {
  private static final int ENOUGH_LETTERS = 100;
  private static final Map<String, UnicodeScript> SCRIPTS =
      Map.of(
          "zh", UnicodeScript.HAN,
          "ja", UnicodeScript.HIRAGANA,
          "ko", UnicodeScript.HANGUL,
          "ru", UnicodeScript.CYRILLIC,
          "uk", UnicodeScript.CYRILLIC,
          "el", UnicodeScript.GREEK,
          "ar", UnicodeScript.ARABIC,
          "he", UnicodeScript.HEBREW,
          "th", UnicodeScript.THAI,
          "hi", UnicodeScript.DEVANAGARI);

  private Script() {}

  /**
   * The first language of the site that is written in the script of the title, where that is not
   * Latin, else in that of most of the text: a page of commands may hold few other words.
   */
  static String language(String title, Supplier<String> text, List<String> languages) {
    String usual = languages.getFirst();
    if (languages.size() == 1) {
      return usual;
    }
    UnicodeScript titled = of(counts(title));
    Map<UnicodeScript, Integer> counts = counts(titled == UnicodeScript.LATIN ? text.get() : title);
    boolean few = counts.values().stream().mapToInt(Integer::intValue).sum() < ENOUGH_LETTERS;
    if (few && titled == UnicodeScript.LATIN) {
      return usual;
    }
    UnicodeScript script = of(counts);
    return languages.stream().filter(language -> of(language) == script).findFirst().orElse(usual);
  }

  private static Map<UnicodeScript, Integer> counts(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        // Looking a script up costs a search, and most letters need none.
        .mapToObj(sign -> sign < 0x80 ? UnicodeScript.LATIN : UnicodeScript.of(sign))
        .forEach(script -> counts.merge(script, 1, Integer::sum));
    return counts;
  }

  /** A Chinese sign says more than a Latin letter, and technical texts are full of the latter. */
  private static UnicodeScript of(Map<UnicodeScript, Integer> counts) {
    int latin = counts.getOrDefault(UnicodeScript.LATIN, 0);
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    if (kana * 10 > latin && kana * 10 > counts.getOrDefault(UnicodeScript.HAN, 0)) {
      return UnicodeScript.HIRAGANA;
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey() != UnicodeScript.LATIN && entry.getValue() * 10 > latin)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(UnicodeScript.LATIN);
  }

  private static UnicodeScript of(String language) {
    return SCRIPTS.getOrDefault(
        language.toLowerCase(Locale.ROOT).replaceFirst("-.*", ""), UnicodeScript.LATIN);
  }
}
