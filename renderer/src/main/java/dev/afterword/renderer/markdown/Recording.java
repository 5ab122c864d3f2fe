package dev.afterword.renderer.markdown;

import java.util.Optional;

/**
 * A video as its recap describes it.
 *
 * @param url resolved as it stands on the page
 * @param title of the talk it records
 * @param poster resolved as it stands on the page
 */
public record Recording(String url, String title, Optional<String> poster) {
  /** The media type that the name of a file promises. */
  public static Optional<String> mediaType(String url) {
    return Videos.type(url);
  }
}
