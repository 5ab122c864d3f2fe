package dev.afterword.syndicator.text;

import java.util.List;

/**
 * One session as it is announced.
 *
 * @param title never empty
 * @param speakers names, may be empty
 * @param links its videos, may be empty
 */
public record Part(String title, List<String> speakers, List<String> links) {
  /** Takes its own copies. */
  public Part {
    speakers = List.copyOf(speakers);
    links = List.copyOf(links);
  }
}
