package dev.afterword.renderer.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The words of all languages. They come with the theme and not from the Java platform, whose names
 * of months change between versions.
 */
final class Vocabulary {
  private static final Pattern CHINESE = Pattern.compile("(?i)zh(?:[-_].*)?");

  private final Words english;
  private final Words chinese;
  private final String source;

  /** Of files in the form of Java properties; of a word that stands twice, the later counts. */
  Vocabulary(String english, String chinese) {
    Map<String, String> words = load(english);
    this.english = new Words(words, words);
    var translated = new TreeMap<>(words);
    translated.putAll(load(chinese));
    this.chinese = new Words(translated, words);
    this.source = english + chinese;
  }

  /** The words of a language; English where there are none. */
  Words words(String language) {
    boolean isChinese = CHINESE.matcher(language).matches();
    return isChinese ? chinese : english;
  }

  /** Everything that was read. */
  String source() {
    return source;
  }

  private static Map<String, String> load(String text) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    var words = new TreeMap<String, String>();
    properties.stringPropertyNames().forEach(name -> words.put(name, properties.getProperty(name)));
    return words;
  }
}
