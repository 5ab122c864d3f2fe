package dev.afterword.syndicator.text;

import dev.afterword.syndicator.text.Passage.Yielding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a story into texts within a limit. Fields make room in this order: hashtags from the last
 * on; the summary, cut at the end of a sentence, clause or word; place; date; speakers; the title
 * last. Links stay whole in any case.
 */
public final class Composer {
  private static final List<String> OPENING_ORDER =
      List.of("hashtags", "summary", "place", "date", "title");
  private static final List<String> PART_ORDER = List.of("speakers", "title");
  private static final List<String> WHOLE_ORDER =
      List.of("hashtags", "summary", "speakers", "session", "place", "date", "heading", "title");
  private static final String LINE = "\n";
  private static final String PARAGRAPH = "\n\n";

  private final Limit limit;

  /** A composer for one platform. */
  public Composer(Limit limit) {
    this.limit = limit;
  }

  /**
   * For platforms with replies: the opening, one text per session that has videos, numbered when
   * there are several, and one for the videos that no session claims. Where the links of one do not
   * fit into one text they go on in another.
   */
  public List<FittedText> thread(Story story) {
    var texts = new ArrayList<FittedText>();
    texts.add(opening(story));
    var parts = story.parts().stream().filter(part -> !part.links().isEmpty()).toList();
    for (int index = 0; index < parts.size(); index++) {
      Part part = parts.get(index);
      String number = parts.size() > 1 ? (index + 1) + "/" + parts.size() + " " : "";
      texts.addAll(split(number, part, story));
    }
    texts.addAll(split("", new Part(story.videosHeading(), List.of(), story.videos()), story));
    return List.copyOf(texts);
  }

  /** For platforms without replies: one text with everything. */
  public FittedText whole(Story story) {
    var draft = head(story);
    for (Part part : story.parts()) {
      draft.add("session", PARAGRAPH, "", Optional.of(part.title()), Yielding.SHRINKS);
      draft.add(
          "speakers",
          LINE,
          story.words().speakers(),
          names(part.speakers(), story.words()),
          Yielding.LEAVES);
      draft.links(LINE, part.links());
    }
    if (!story.videos().isEmpty()) {
      draft.add("heading", PARAGRAPH, "", Optional.of(story.videosHeading()), Yielding.LEAVES);
      draft.links(LINE, story.videos());
    }
    return tail(draft, story).fit(WHOLE_ORDER);
  }

  private FittedText opening(Story story) {
    return tail(head(story), story).fit(OPENING_ORDER);
  }

  private Draft head(Story story) {
    Words words = story.words();
    return new Draft(limit)
        .add("title", "", "", Optional.of(story.title()), Yielding.SHRINKS_ANYWHERE)
        .add("date", PARAGRAPH, words.date(), story.date(), Yielding.LEAVES)
        .add(
            "place",
            story.date().isPresent() ? LINE : PARAGRAPH,
            words.place(),
            story.place(),
            Yielding.LEAVES)
        .add("summary", PARAGRAPH, "", story.summary(), Yielding.SHRINKS)
        .links(PARAGRAPH, List.of(story.page()));
  }

  private static Draft tail(Draft draft, Story story) {
    String lead = PARAGRAPH;
    for (String hashtag : story.hashtags()) {
      draft.add("hashtags", lead, "", Optional.of(hashtag), Yielding.LEAVES);
      lead = " ";
    }
    return draft;
  }

  /** As many links in each text as leave room for the title. */
  private List<FittedText> split(String number, Part part, Story story) {
    var texts = new ArrayList<FittedText>();
    List<String> left = part.links();
    while (!left.isEmpty()) {
      int links = left.size();
      var text = part(number, part, left, story.words());
      while (links > 1 && !isRoomy(text, links)) {
        links--;
        text = part(number, part, left.subList(0, links), story.words());
      }
      texts.add(text.links().isEmpty() ? pointer(number, part, story, text) : text);
      left = left.subList(links, left.size());
    }
    return texts;
  }

  /** An address too long for the platform is found on the page. */
  private FittedText pointer(String number, Part part, Story story, FittedText linkless) {
    var text = part(number, part, List.of(story.page()), story.words());
    return new FittedText(text.text(), text.length(), limit, text.links(), linkless.cut());
  }

  private static boolean isRoomy(FittedText text, int links) {
    return text.links().size() == links && !text.cut().contains("title");
  }

  private FittedText part(String number, Part part, List<String> links, Words words) {
    return new Draft(limit)
        .add("title", "", number, Optional.of(part.title()), Yielding.SHRINKS_ANYWHERE)
        .add("speakers", LINE, words.speakers(), names(part.speakers(), words), Yielding.LEAVES)
        .links(LINE, links)
        .fit(PART_ORDER);
  }

  private static Optional<String> names(List<String> speakers, Words words) {
    return speakers.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(words.comma(), speakers));
  }
}
