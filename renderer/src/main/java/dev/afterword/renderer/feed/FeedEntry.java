package dev.afterword.renderer.feed;

import dev.afterword.contract.RecapId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A recap as feeds show it.
 *
 * @param id the recap
 * @param language BCP 47
 * @param title plain text
 * @param summary plain text, may be empty
 * @param url absolute address of its page, or of what a link card points at
 * @param published when it first was committed
 * @param updated when it last changed
 * @param authors names
 * @param tags as first spelled
 * @param image absolute address of its cover
 * @param talks its sessions
 */
public record FeedEntry(
    RecapId id,
    String language,
    String title,
    String summary,
    String url,
    Instant published,
    Instant updated,
    List<String> authors,
    List<String> tags,
    Optional<String> image,
    List<Talk> talks)
    implements FeedItem {
  /** Takes its own copies. */
  public FeedEntry {
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
    talks = List.copyOf(talks);
  }

  /**
   * A session.
   *
   * @param title plain text
   * @param speakers names
   * @param videos absolute addresses
   */
  public record Talk(String title, List<String> speakers, List<String> videos) {
    /** Takes its own copies. */
    public Talk {
      speakers = List.copyOf(speakers);
      videos = List.copyOf(videos);
    }
  }
}
