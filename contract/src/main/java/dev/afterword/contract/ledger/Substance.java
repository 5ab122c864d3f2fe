package dev.afterword.contract.ledger;

import dev.afterword.contract.AnnounceMode;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapDate;
import dev.afterword.contract.Video;
import java.util.List;

/**
 * The part of a recap that an announcement speaks of. Two revisions with the same substance would
 * be announced in the same words.
 *
 * @param title of the recap
 * @param summary of the recap, may be empty
 * @param date of the event as written, may be empty
 * @param place of the event as written, may be empty
 * @param path of its page on the site
 * @param videos addresses of its videos, in the order of the page
 * @param mode what its author asked for
 */
public record Substance(
    String title,
    String summary,
    String date,
    String place,
    String path,
    List<String> videos,
    AnnounceMode mode) {
  /** Takes its own copy. */
  public Substance {
    videos = List.copyOf(videos);
  }

  /** Whether both read the same, but for their videos and address. */
  public boolean readsLike(Substance other) {
    return title.equals(other.title)
        && summary.equals(other.summary)
        && date.equals(other.date)
        && place.equals(other.place);
  }

  /** The same, with fewer videos. */
  Substance without(List<String> unheard) {
    return unheard.isEmpty()
        ? this
        : new Substance(
            title,
            summary,
            date,
            place,
            path,
            videos.stream().filter(video -> !unheard.contains(video)).toList(),
            mode);
  }

  /** What an announcement of this recap would speak of. */
  public static Substance of(Recap recap) {
    return new Substance(
        recap.title(),
        recap.summary().text(),
        recap.eventStart().map(RecapDate::value).orElse(""),
        recap.location().map(place -> place.raw()).orElse(""),
        recap.path(),
        recap.allVideos().stream().map(Video::url).toList(),
        recap.announce());
  }
}
