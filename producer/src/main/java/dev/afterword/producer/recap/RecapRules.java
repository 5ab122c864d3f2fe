package dev.afterword.producer.recap;

import java.time.ZoneId;
import java.util.List;

/**
 * What the site says about reading its files.
 *
 * @param root path below the source that holds the language folders, empty for the source itself
 * @param languages BCP 47, the first is the default
 * @param zone where days begin
 * @param largestFile bytes a file may have
 */
public record RecapRules(String root, List<String> languages, ZoneId zone, long largestFile) {
  /** Refuses a site without a language. */
  public RecapRules {
    languages = List.copyOf(languages);
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a site has at least one language");
    }
  }

  /** The language of files that name none. */
  public String defaultLanguage() {
    return languages.getFirst();
  }
}
