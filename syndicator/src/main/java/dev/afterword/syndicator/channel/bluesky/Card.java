package dev.afterword.syndicator.channel.bluesky;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.ImageReference;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Assets;
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

  /** Of a picture in a record, in bytes. */
  private static final int LARGEST = 1_000_000;

  private final Assets assets;

  Card(Assets assets) {
    this.assets = assets;
  }

  /** The embed of the first post. */
  ObjectNode of(Story story, Optional<Thumbnail> picture) {
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

  /** The picture of a recap, if its file is here and can be read. */
  Optional<Thumbnail> picture(Announcement announcement) {
    return announcement
        .recap()
        .cover()
        .flatMap(ImageReference::asset)
        .flatMap(asset -> picture(asset.sha256()));
  }

  /** The picture with that digest. */
  Optional<Thumbnail> picture(String sha256) {
    return assets.file(sha256).flatMap(file -> Thumbnail.within(LARGEST, file));
  }
}
