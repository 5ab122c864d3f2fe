package dev.afterword.producer.recap;

import java.time.ZoneId;
import java.util.List;

/**
 * What the site says about reading its files.
 *
 * @param root path below the source that holds the language folders, empty for the source itself
 * @param prefix folder of the site in which all of the source lies, empty for the top
 * @param languages BCP 47, the first is the default
 * @param zone where days begin
 * @param largestFile bytes a file may have
 * @param words which keys of front matter say what
 * @param data what files of data tell of talks
 */
public record RecapRules(
    String root,
    String prefix,
    List<String> languages,
    ZoneId zone,
    long largestFile,
    Vocabulary words,
    TalkData data) {
  /** Refuses a site without a language. */
  public RecapRules {
    languages = List.copyOf(languages);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a site has at least one language");
    }
  }

  /** The usual words and no data. */
  public RecapRules(String root, List<String> languages, ZoneId zone, long largestFile) {
    this(root, "", languages, zone, largestFile, Vocabulary.standard(), TalkData.none());
  }

  /** The language of files that name none. */
  public String defaultLanguage() {
    return languages.getFirst();
  }
}
