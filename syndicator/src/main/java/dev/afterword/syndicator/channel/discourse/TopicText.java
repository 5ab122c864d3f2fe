package dev.afterword.syndicator.channel.discourse;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.syndicator.channel.Addresses;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.text.Excerpt;
import dev.afterword.syndicator.text.FittedText;
import dev.afterword.syndicator.text.Instalments;
import dev.afterword.syndicator.text.Limit;
import dev.afterword.syndicator.text.Story;
import dev.afterword.syndicator.text.TextMeasure;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a topic says.
 *
 * @param category its number, 0 for none
 * @param tags of the topic
 */
record TopicText(int category, List<String> tags) {
  private static final String RAW = "raw";
  private static final Limit BODY =
      new Limit(TextMeasure.counted("characters with escapes", text -> points(raw(text))), 31_900);
  private static final Limit TITLE =
      new Limit(TextMeasure.counted("code points", TopicText::points), 255);
  private static final int SHORTEST_TITLE = 15;
  private static final Pattern MARKUP =
      Pattern.compile("(?m)[\\\\`*_\\[\\]<>~|]|^[+=-]|^#(?=[#\\s])|&(?=[#\\w]+;)");

  /** Takes its own copy. */
  TopicText {
    tags = List.copyOf(tags);
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }

  List<PlannedPost> posts(Announcement announcement) {
    Story story = Story.of(announcement);
    return new Instalments(BODY)
        .of(announcement).stream()
            .map(text -> text.planned(topic(text, story, announcement.site())))
            .toList();
  }

  private ObjectNode topic(FittedText text, Story story, String site) {
    String title = Excerpt.of(story.title(), TITLE);
    String body =
        text.text().startsWith(story.title() + "\n")
            ? text.text().substring(story.title().length()).strip()
            : text.text();
    ObjectNode topic =
        JsonNodeFactory.instance
            .objectNode()
            .put("title", points(title) < SHORTEST_TITLE ? title + " – " + site : title)
            .put(RAW, raw(body));
    if (category > 0) {
      topic.put("category", category);
    }
    if (!tags.isEmpty()) {
      tags.forEach(topic.putArray("tags")::add);
    }
    return topic;
  }

  /** Markdown that reads as the text; an address alone on its line becomes a card by itself. */
  private static String raw(String text) {
    return Addresses.marked(
        text, words -> MARKUP.matcher(words).replaceAll("\\\\$0"), address -> address);
  }
}
