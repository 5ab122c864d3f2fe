package dev.afterword.renderer.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of all languages. They come with the theme and not from the Java platform, whose names
 * of months change between versions.
 */
final class Vocabulary {
  private static final String DEFAULT = "en";

  /** Regions that write Chinese as Taiwan does, and do not say so in their tag. */
  private static final Set<String> TRADITIONAL = Set.of("zh-tw", "zh-hk", "zh-mo");

  private final Map<String, String> files;
  private final Map<String, String> english;

  /** A site has one language or two of all there are. */
  private final Map<String, Words> read = new ConcurrentHashMap<>();

  /**
   * Of files in the form of Java properties, by language in lower case; of a word that stands
   * twice, the later counts. What a language lacks is in English.
   */
  Vocabulary(Map<String, String> files) {
    this.files = new TreeMap<>(files);
    this.english = load(files.getOrDefault(DEFAULT, ""));
  }

  /** The words of a language, else of the language without its script and region, else English. */
  Words words(String language) {
    String tag = language.toLowerCase(Locale.ROOT).replace('_', '-');
    if (TRADITIONAL.contains(tag) && !files.containsKey(tag)) {
      tag = "zh-hant";
    }
    while (!tag.isEmpty() && !files.containsKey(tag)) {
      tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
    }
    return read.computeIfAbsent(tag.isEmpty() ? DEFAULT : tag, this::read);
  }

  private Words read(String language) {
    var words = new TreeMap<>(english);
    words.putAll(load(files.getOrDefault(language, "")));
    return new Words(words, english);
  }

  /** Everything that was read. */
  String source() {
    return files.toString();
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
