package dev.afterword.syndicator.text;

import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Occasion;
import dev.afterword.syndicator.template.Wording;
import java.util.List;
import java.util.Optional;

/**
 * What there is to say about a recap, cleaned and in its language, but not yet cut to any length.
 *
 * @param wording templates of the channel
 * @param words of its language
 * @param language BCP 47
 * @param site title of the site
 * @param occasion why it is told; of a follow-up only the new videos are here
 * @param title one line, never empty
 * @param date of the event, for people
 * @param place of the event
 * @param summary one line; absent when it says no more than the title
 * @param page address of its page
 * @param cover address of its picture, if it can be shown from elsewhere
 * @param hashtags with their sign
 * @param parts its sessions, in order
 * @param clips videos that no session claims
 */
public record Story(
    Wording wording,
    Words words,
    String language,
    String site,
    Occasion occasion,
    String title,
    Optional<String> date,
    Optional<String> place,
    Optional<String> summary,
    String page,
    Optional<String> cover,
    List<String> hashtags,
    List<Part> parts,
    List<Clip> clips) {
  /** Takes its own copies. */
  public Story {
    hashtags = List.copyOf(hashtags);
    parts = List.copyOf(parts);
    clips = List.copyOf(clips);
  }

  /** For platforms that notify people: nobody whom the recap names by handle is. */
  public static Story of(Announcement announcement) {
    return new StoryReader(announcement, PlainText::unaddressed).story();
  }

  /** For readers and programs, whom a handle notifies of nothing. */
  public static Story verbatim(Announcement announcement) {
    return new StoryReader(announcement, PlainText::line).story();
  }

  /** What is left to say of it in a further text: these videos, and whose they are. */
  Story continuing(List<String> videos) {
    return new Story(
        wording,
        words,
        language,
        site,
        occasion,
        title,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        page,
        cover,
        List.of(),
        parts.stream()
            .map(part -> part.showing(videos))
            .filter(part -> !part.clips().isEmpty())
            .toList(),
        clips.stream().filter(clip -> videos.contains(clip.link())).toList());
  }

  /** Addresses of the videos that no session claims. */
  public List<String> videos() {
    return clips.stream().map(Clip::link).toList();
  }

  /** Heading of the videos that no session claims. */
  public String videosHeading() {
    return hasVideosOfSessions() ? words.moreVideos() : words.videos();
  }

  boolean hasVideosOfSessions() {
    return parts.stream().anyMatch(part -> !part.clips().isEmpty());
  }

  /** How many videos there are. */
  int videoCount() {
    return clips.size() + parts.stream().mapToInt(part -> part.clips().size()).sum();
  }
}
