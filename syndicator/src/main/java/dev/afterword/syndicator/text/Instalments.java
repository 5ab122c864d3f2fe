package dev.afterword.syndicator.text;

import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * For platforms without replies: one text with everything where it fits, else the recap itself and
 * then as many texts as its videos need, so that no session loses its name or its video.
 */
public final class Instalments {
  /** What nobody can do without. */
  private static final List<String> NEEDED = List.of("session", "links", "title");

  private final Composer composer;

  /** Instalments within a limit. */
  public Instalments(Limit limit) {
    this.composer = new Composer(limit);
  }

  /** The texts of an announcement, at least one. */
  public List<FittedText> of(Announcement announcement) {
    Story story = Story.of(announcement);
    FittedText whole = composer.whole(story);
    List<String> videos =
        story.occasion() instanceof Occasion.Correction ? List.of() : videos(story);
    if (isReadable(whole) || videos.isEmpty()) {
      return List.of(whole);
    }
    List<FittedText> others = others(story, videos);
    return Stream.concat(Stream.of(composer.opening(story, others.size())), others.stream())
        .toList();
  }

  /** What was too much for one text is too much for the next, so that each tries twice as much. */
  private List<FittedText> others(Story story, List<String> videos) {
    var texts = new ArrayList<FittedText>();
    List<String> left = videos;
    int count = left.size();
    while (!left.isEmpty()) {
      count = Math.min(2 * count, left.size());
      FittedText text = saying(story, left.subList(0, count));
      while (count > 1 && !isReadable(text)) {
        count = (count + 1) / 2;
        text = saying(story, left.subList(0, count));
      }
      texts.add(text);
      left = left.subList(count, left.size());
    }
    return texts;
  }

  private FittedText saying(Story story, List<String> videos) {
    return composer.whole(story.continuing(videos));
  }

  private static boolean isReadable(FittedText text) {
    return text.cut().stream().noneMatch(NEEDED::contains);
  }

  private static List<String> videos(Story story) {
    return Stream.concat(
            story.parts().stream().flatMap(part -> part.links().stream()), story.videos().stream())
        .distinct()
        .toList();
  }
}
