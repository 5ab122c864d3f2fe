package dev.afterword.syndicator.text;

import dev.afterword.syndicator.channel.Occasion;
import dev.afterword.syndicator.template.TextKind;
import dev.afterword.syndicator.text.Passage.Yielding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns a story into texts within a limit, in the words of its channel's templates. Fields make
 * room in the order of {@link Draft#ORDER}: hashtags from the last on; the summary, cut at the end
 * of a sentence, clause or word; speakers; titles of sessions; place; date; the title last. Links
 * stay whole in any case.
 */
public final class Composer {
  private final Limit limit;
  private final Fitting fitting;

  /** A composer for one platform. */
  public Composer(Limit limit) {
    this.limit = limit;
    this.fitting = new Fitting(limit);
  }

  /**
   * For platforms with replies: the opening, one text per session that has videos, numbered when
   * there are several, and one for the videos that no session claims. Where the links of one do not
   * fit into one text they go on in another. New videos of an old recap are one text if they fit; a
   * correction is one always.
   */
  public List<FittedText> thread(Story story) {
    return switch (story.occasion()) {
      case Occasion.New _ -> opened(story);
      case Occasion.Correction _ -> List.of(whole(story));
      case Occasion.FollowUp _ -> {
        FittedText one = whole(story);
        yield one.cut().isEmpty() ? List.of(one) : opened(story);
      }
    };
  }

  /** For platforms without replies: one text with everything. */
  public FittedText whole(Story story) {
    TextKind kind =
        switch (story.occasion()) {
          case Occasion.New _ -> TextKind.WHOLE;
          case Occasion.Correction _ -> TextKind.CORRECTION;
          case Occasion.FollowUp _ -> TextKind.WHOLE_FOLLOW_UP;
        };
    var constants =
        Map.<String, Object>of("others", story.hasVideosOfSessions(), "clips", story.videoCount());
    return kind == TextKind.CORRECTION
        ? fitting.fit(kind, story, constants, draft -> head(draft, story))
        : fitting.fit(kind, story, constants, draft -> whole(draft, story));
  }

  /** One line that names the recap, for platforms that want a subject. */
  public FittedText subject(Story story) {
    String occasion =
        switch (story.occasion()) {
          case Occasion.New _ -> "new";
          case Occasion.Correction _ -> "correction";
          case Occasion.FollowUp _ -> "follow-up";
        };
    return fitting.fit(
        TextKind.SUBJECT,
        story,
        Map.of("occasion", occasion),
        draft -> draft.add("title", Optional.of(story.title()), Yielding.SHRINKS_ANYWHERE));
  }

  /** The recap itself, where others go on with its videos. */
  FittedText opening(Story story, int others) {
    TextKind kind =
        story.occasion() instanceof Occasion.FollowUp ? TextKind.FOLLOW_UP : TextKind.OPENING;
    return fitting.fit(
        kind,
        story,
        Map.of("posts", others, "clips", story.videoCount()),
        draft -> head(draft, story));
  }

  private List<FittedText> opened(Story story) {
    List<FittedText> replies = replies(story);
    return Stream.concat(Stream.of(opening(story, replies.size())), replies.stream()).toList();
  }

  private List<FittedText> replies(Story story) {
    var texts = new ArrayList<FittedText>();
    var parts = story.parts().stream().filter(part -> !part.clips().isEmpty()).toList();
    for (int index = 0; index < parts.size(); index++) {
      Part part = parts.get(index);
      var numbers = Map.<String, Object>of("number", index + 1, "count", parts.size());
      texts.addAll(split(part.links(), story, links -> session(numbers, part, links, story)));
    }
    texts.addAll(split(story.videos(), story, links -> others(links, story)));
    return texts;
  }

  /** As many links in each text as leave room for the title. */
  private List<FittedText> split(List<String> links, Story story, Reply reply) {
    var texts = new ArrayList<FittedText>();
    List<String> left = links.stream().filter(limit::fits).toList();
    if (left.size() < links.size() && limit.fits(story.page())) {
      // An address that is too long for the platform is found on the page.
      left = Stream.concat(left.stream(), Stream.of(story.page())).toList();
    }
    while (!left.isEmpty()) {
      int count = left.size();
      FittedText text = reply.with(left);
      while (count > 1 && (text.cut().contains("links") || text.cut().contains("title"))) {
        count--;
        text = reply.with(left.subList(0, count));
      }
      if (text.cut().contains("links")) {
        text = alone(left.getFirst());
      }
      boolean pointing = left.subList(0, count).contains(story.page());
      texts.add(pointing ? text.cutting("links") : text);
      left = left.subList(count, left.size());
    }
    return texts;
  }

  /** An address that leaves no room for any word. */
  private FittedText alone(String link) {
    int length = limit.measure().length(link);
    return new FittedText(link, length, limit, List.of(link), List.of("title"));
  }

  /** A text around links. */
  private interface Reply {
    FittedText with(List<String> links);
  }

  private FittedText session(
      Map<String, Object> numbers, Part part, List<String> links, Story story) {
    return fitting.fit(
        TextKind.SESSION,
        story,
        numbers,
        draft -> {
          draft.add("title", Optional.of(part.title()), Yielding.SHRINKS_ANYWHERE);
          draft.add("speakers", names(part, story), Yielding.LEAVES);
          context(draft, story).links("videos", Passage.NONE, links);
        });
  }

  private FittedText others(List<String> links, Story story) {
    return fitting.fit(
        TextKind.VIDEOS,
        story,
        Map.of("others", story.hasVideosOfSessions()),
        draft -> context(draft, story).links("videos", Passage.NONE, links));
  }

  private static Draft context(Draft draft, Story story) {
    return draft
        .add("recap", Optional.of(story.title()), Yielding.SHRINKS)
        .add("links", "page", Passage.NONE, Optional.of(story.page()), Yielding.STAYS);
  }

  private static Draft head(Draft draft, Story story) {
    return draft
        .add("title", Optional.of(story.title()), Yielding.SHRINKS_ANYWHERE)
        .add("date", story.date(), Yielding.LEAVES)
        .add("place", story.place(), Yielding.LEAVES)
        .add("summary", story.summary(), Yielding.SHRINKS)
        .links("page", Passage.NONE, List.of(story.page()))
        .hashtags(story.hashtags());
  }

  private static void whole(Draft draft, Story story) {
    head(draft, story);
    for (int index = 0; index < story.parts().size(); index++) {
      Part part = story.parts().get(index);
      draft
          .add("session", "title", index, Optional.of(part.title()), Yielding.SHRINKS)
          .add("speakers", "speakers", index, names(part, story), Yielding.LEAVES)
          .links("videos", index, part.links());
    }
    draft.links("videos", Passage.NONE, story.videos());
  }

  private static Optional<String> names(Part part, Story story) {
    return Optional.of(String.join(story.words().comma(), part.speakers()));
  }
}
