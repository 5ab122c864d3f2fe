package dev.afterword.renderer.page.model;

import java.util.List;

/**
 * A video that the body does not show.
 *
 * @param id of its element
 * @param title plain text
 * @param url of the file or of the page where it is watched
 * @param playable whether the browser plays it
 * @param mediaType of a file
 * @param poster the still
 * @param site where it is watched
 * @param subtitles what is read while it plays
 * @param player what plays it in a frame once a reader asks for it
 */
public record RecordingView(
    String id,
    String title,
    String url,
    boolean playable,
    String mediaType,
    String poster,
    String site,
    List<SubtitleView> subtitles,
    String player)
    implements PageModel {
  /** Takes its own copy. */
  public RecordingView {
    subtitles = List.copyOf(subtitles);
  }
}
