package dev.afterword.syndicator.channel.discord;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.syndicator.text.Excerpt;
import dev.afterword.syndicator.text.Limit;
import dev.afterword.syndicator.text.Story;
import dev.afterword.syndicator.text.TextMeasure;

/**
 * The card of a page, with its picture, below a message, in place of the one that Discord would
 * make by itself.
 */
final class Embed {
  private static final Limit TITLE =
      new Limit(TextMeasure.counted("UTF-16 units", String::length), 256);

  private static final int ADDRESS = 2048;

  private Embed() {}

  static ObjectNode of(Story story) {
    ObjectNode embed =
        JsonNodeFactory.instance.objectNode().put("title", Excerpt.of(story.title(), TITLE));
    if (story.page().length() <= ADDRESS) {
      embed.put("url", story.page());
    }
    story
        .cover()
        .filter(cover -> cover.length() <= ADDRESS)
        .ifPresent(cover -> embed.putObject("image").put("url", cover));
    return embed;
  }
}
