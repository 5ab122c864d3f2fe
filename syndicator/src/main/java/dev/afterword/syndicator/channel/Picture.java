package dev.afterword.syndicator.channel;

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
 */
public record Picture(String sha256, String mediaType) {
  private static final String SCHEME = "sha256:";
  private static final List<String> TYPES =
      List.of("image/jpeg", "image/png", "image/gif", "image/webp");

  /**
   * The cover, if its file is ours and every platform can show it.
   *
   * @param largest in bytes
   */
  public static Optional<Picture> cover(Announcement announcement, long largest) {
    return announcement
        .recap()
        .cover()
        .flatMap(ImageReference::asset)
        .filter(asset -> TYPES.contains(asset.mediaType()) && asset.size() <= largest)
        .map(Picture::of);
  }

  private static Picture of(Asset asset) {
    return new Picture(asset.sha256(), asset.mediaType());
  }

  /** As it stands in a request that is written down. */
  public String reference() {
    return SCHEME + sha256 + ";" + mediaType;
  }

  /** The picture behind a reference, unless it is none. */
  public static Optional<Picture> referred(String reference) {
    int end = reference.indexOf(';');
    return reference.startsWith(SCHEME) && end > 0
        ? Optional.of(
            new Picture(reference.substring(SCHEME.length(), end), reference.substring(end + 1)))
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
