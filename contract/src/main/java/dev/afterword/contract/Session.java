package dev.afterword.contract;

import java.util.List;
import java.util.Optional;

/**
 * One talk of a recap.
 *
 * @param number position in the recap, from 1
 * @param title without its numbering
 * @param titleSource where the title was found
 * @param confidence how sure the pairing with its videos is
 * @param speakers those who spoke
 * @param summary what was said, plain text
 * @param videos its recordings, in the order of the page
 * @param resources its slides and the like
 * @param anchor fragment of its heading on the page
 */
public record Session(
    int number,
    String title,
    TitleSource titleSource,
    Confidence confidence,
    List<Person> speakers,
    Optional<String> summary,
    List<Video> videos,
    List<Resource> resources,
    Optional<String> anchor) {
  /** Takes its own copies. */
  public Session {
    speakers = List.copyOf(speakers);
    videos = List.copyOf(videos);
    resources = List.copyOf(resources);
  }
}
