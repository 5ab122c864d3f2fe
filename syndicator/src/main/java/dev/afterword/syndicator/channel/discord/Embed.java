package dev.afterword.syndicator.channel.discord;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.syndicator.text.Excerpt;
import dev.afterword.syndicator.text.Limit;
import dev.afterword.syndicator.text.Story;

/**
 * The card of a page, with its picture, below a message, in place of the one that Discord would
 * make by itself.
 */
final class Embed {
  private static final Limit TITLE = DiscordText.lines(256);

  /** Of the 4096 that are allowed as much as a preview of Discord's own shows. */
  private static final Limit DESCRIPTION = DiscordText.lines(350);

  private static final int ADDRESS = 2048;

  private Embed() {}

  static ObjectNode of(Story story) {
    ObjectNode embed =
        JsonNodeFactory.instance
            .objectNode()
            .put("title", DiscordText.line(Excerpt.of(story.title(), TITLE)));
    story
        .summary()
        .map(summary -> DiscordText.line(Excerpt.of(summary, DESCRIPTION)))
        .ifPresent(summary -> embed.put("description", summary));
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
