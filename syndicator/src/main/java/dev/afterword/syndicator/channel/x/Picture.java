package dev.afterword.syndicator.channel.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.contract.Asset;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.text.Story;
import java.util.Optional;
import java.util.Set;

/**
 * The picture of a post. It has no id before it is uploaded, which happens at the moment of sending
 * and is seen by nobody; until then it is known by its content.
 *
 * @param sha256 of the file
 * @param mediaType for example {@code image/png}
 * @param text that stands for it
 */
record Picture(String sha256, String mediaType, String text) {
  private static final String FIELD = "picture";
  private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/webp");

  /** X takes images of at most so many bytes. */
  private static final long LARGEST = 5_000_000;

  /** The recap's own, if X takes it. */
  static Optional<Picture> of(Announcement announcement, Story story) {
    return announcement
        .recap()
        .cover()
        .flatMap(cover -> cover.asset())
        .filter(asset -> TYPES.contains(asset.mediaType()) && asset.size() <= LARGEST)
        .map((Asset asset) -> new Picture(asset.sha256(), asset.mediaType(), story.title()));
  }

  /** As a request remembers it. */
  void putInto(ObjectNode request) {
    request.putObject(FIELD).put("sha256", sha256).put("type", mediaType).put("alt", text);
  }

  static Optional<Picture> in(JsonNode request) {
    JsonNode picture = request.path(FIELD);
    return picture.isObject()
        ? Optional.of(
            new Picture(
                picture.path("sha256").asText(),
                picture.path("type").asText(),
                picture.path("alt").asText()))
        : Optional.empty();
  }
}
