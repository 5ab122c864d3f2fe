package dev.afterword.syndicator.channel.bluesky;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.syndicator.atproto.Blob;
import dev.afterword.syndicator.picture.Thumbnail;
import dev.afterword.syndicator.text.Excerpt;
import dev.afterword.syndicator.text.Limit;
import dev.afterword.syndicator.text.Story;
import dev.afterword.syndicator.text.TextMeasure;
import java.util.Optional;

/** The card of a page: the server fetches nothing, so title, words and picture are ours to send. */
final class Card {
  private static final Limit TITLE = new Limit(TextMeasure.graphemes(), 300);
  private static final Limit DESCRIPTION = new Limit(TextMeasure.graphemes(), 300);

  private Card() {}

  /** The embed of the first post. */
  static ObjectNode of(Story story, Optional<Thumbnail> picture) {
    ObjectNode embed =
        JsonNodeFactory.instance.objectNode().put("$type", "app.bsky.embed.external");
    ObjectNode external =
        embed
            .putObject("external")
            .put("uri", story.page())
            .put("title", Excerpt.of(story.title(), TITLE))
            .put(
                "description",
                story.summary().map(text -> Excerpt.of(text, DESCRIPTION)).orElse(""));
    picture.ifPresent(thumbnail -> external.set("thumb", Blob.of(thumbnail)));
    return embed;
  }
}
