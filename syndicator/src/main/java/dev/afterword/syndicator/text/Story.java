package dev.afterword.syndicator.text;

import dev.afterword.syndicator.channel.Announcement;
import java.util.List;
import java.util.Optional;

/**
 * What there is to say about a recap, cleaned and in its language, but not yet cut to any length.
 *
 * @param words of its language
 * @param title one line, never empty
 * @param date of the event, for people
 * @param place of the event
 * @param summary one line; absent when it says no more than the title
 * @param page address of its page
 * @param hashtags with their sign
 * @param parts its sessions, in order
 * @param videos addresses that no session claims
 */
public record Story(
    Words words,
    String title,
    Optional<String> date,
    Optional<String> place,
    Optional<String> summary,
    String page,
    List<String> hashtags,
    List<Part> parts,
    List<String> videos) {
  /** Takes its own copies. */
  public Story {
    hashtags = List.copyOf(hashtags);
    parts = List.copyOf(parts);
    videos = List.copyOf(videos);
  }

  /** For platforms that notify people: nobody whom the recap names by handle is. */
  public static Story of(Announcement announcement) {
    return new StoryReader(announcement, PlainText::unaddressed).story();
  }

  /** For readers and programs, whom a handle notifies of nothing. */
  public static Story verbatim(Announcement announcement) {
    return new StoryReader(announcement, PlainText::line).story();
  }

  /** Heading of the videos that no session claims. */
  public String videosHeading() {
    return parts.stream().allMatch(part -> part.links().isEmpty())
        ? words.videos()
        : words.moreVideos();
  }
}
