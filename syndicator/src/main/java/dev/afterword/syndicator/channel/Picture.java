package dev.afterword.syndicator.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.afterword.contract.Asset;
import dev.afterword.contract.ImageReference;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * The picture of a recap. In a request that is written down it is named by its content, and by what
 * the platform calls it only in the one that is sent.
 *
 * @param sha256 64 hexadecimal digits
 * @param mediaType for example {@code image/png}
 * @param description for those who do not see it
 */
public record Picture(String sha256, String mediaType, String description) {
  private static final String SHA256 = "sha256";
  private static final String TYPE = "mediaType";
  private static final String DESCRIPTION = "description";
  private static final int LONGEST_DESCRIPTION = 1000;
  private static final List<String> TYPES =
      List.of("image/jpeg", "image/png", "image/gif", "image/webp");

  /**
   * The cover, if its file is ours and every platform can show it.
   *
   * @param largest in bytes
   * @param title of the recap, which is all that is known of the picture
   */
  public static Optional<Picture> cover(Announcement announcement, long largest, String title) {
    return announcement
        .recap()
        .cover()
        .flatMap(ImageReference::asset)
        .filter(asset -> TYPES.contains(asset.mediaType()) && asset.size() <= largest)
        .map(asset -> of(asset, title));
  }

  /** The cover likewise, of a recap that is new: it stands at the head of what is said first. */
  public static Optional<Picture> opening(Announcement announcement, long largest, String title) {
    return announcement.occasion() instanceof Occasion.New
        ? cover(announcement, largest, title)
        : Optional.empty();
  }

  private static Picture of(Asset asset, String title) {
    int longest = Math.min(title.length(), LONGEST_DESCRIPTION);
    boolean splits = longest > 0 && Character.isHighSurrogate(title.charAt(longest - 1));
    String description = title.substring(0, splits ? longest - 1 : longest);
    return new Picture(asset.sha256(), asset.mediaType(), description);
  }

  /** As it stands in a request that is written down. */
  public JsonNode reference() {
    return JsonNodeFactory.instance
        .objectNode()
        .put(SHA256, sha256)
        .put(TYPE, mediaType)
        .put(DESCRIPTION, description);
  }

  /** The picture behind a reference, unless it is none. */
  public static Optional<Picture> referred(JsonNode reference) {
    return reference.path(SHA256).isTextual()
        ? Optional.of(
            new Picture(
                reference.path(SHA256).asText(),
                reference.path(TYPE).asText(),
                reference.path(DESCRIPTION).asText()))
        : Optional.empty();
  }

  /** Its bytes, unless they cannot be had: a post goes out without a picture rather than not. */
  public Optional<byte[]> bytes(Assets assets) {
    try {
      var file = assets.file(sha256);
      return file.isPresent() ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
