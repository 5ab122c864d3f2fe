package dev.afterword.renderer.data;

import dev.afterword.contract.ImageReference;
import dev.afterword.renderer.address.AbsoluteReference;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import java.util.Optional;

/** The absolute address of an image that a recap names. */
final class ImageAddress {
  private ImageAddress() {}

  static Optional<String> of(
      ImageReference image, SiteSettings settings, AbsoluteReference reference) {
    return image
        .asset()
        .map(asset -> settings.absolute(new SitePath(asset.path())))
        .or(() -> image.url().flatMap(reference::media));
  }
}
