package dev.afterword.renderer.markdown;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What is read while a recording plays (HTML, the track element).
 *
 * @param url of the file, as the page loads it
 * @param kind {@code subtitles}, {@code captions}, {@code descriptions}, {@code chapters} or {@code
 *     metadata}
 * @param language BCP 47; may be empty unless it is subtitles
 * @param label for the menu of the player; may be empty
 */
public record Subtitle(String url, String kind, String language, String label) {
  private static final String SUBTITLES = "subtitles";
  private static final String CAPTIONS = "captions";
  private static final Set<String> KINDS =
      Set.of(SUBTITLES, CAPTIONS, "descriptions", "chapters", "metadata");

  /** Of an author's element. Without a language it cannot be a translation. */
  static Subtitle of(Element track) {
    String language = track.attr("srclang").strip();
    boolean known = language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    String written = track.attr("kind").strip().toLowerCase(Locale.ROOT);
    String kind = KINDS.contains(written) ? written : SUBTITLES;
    return new Subtitle(
        track.attr("src"),
        kind.equals(SUBTITLES) && !known ? CAPTIONS : kind,
        known ? language : "",
        track.attr("label").strip());
  }

  /** An element that every validator accepts. */
  Element element() {
    var track = new Element("track").attr("src", url).attr("kind", kind);
    if (!language.isEmpty()) {
      track.attr("srclang", language);
    }
    if (!label.isEmpty()) {
      track.attr("label", label);
    }
    return track;
  }
}
