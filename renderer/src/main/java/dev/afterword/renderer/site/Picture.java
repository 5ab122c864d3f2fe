package dev.afterword.renderer.site;

import dev.afterword.contract.ImageReference;
import dev.afterword.renderer.address.Reference;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import java.util.Optional;

/** An image, on this site or on another. */
public sealed interface Picture {
  /** What a page loads it by. */
  String from(SitePath page);

  /** What tells it from others. */
  String key();

  /** The absolute address. */
  String absolute(SiteSettings settings);

  /** The image a recap names; empty if it may not stand on a page. */
  static Optional<Picture> of(ImageReference image, SitePath page) {
    if (image.asset().isPresent()) {
      return image.asset().map(asset -> new Local(new SitePath(asset.path())));
    }
    return image
        .url()
        .flatMap(url -> new Reference(page).media(url))
        .filter(url -> url.startsWith("http"))
        .map(Remote::new);
  }

  /**
   * A file of this site.
   *
   * @param path where it lies
   */
  record Local(SitePath path) implements Picture {
    @Override
    public String key() {
      return path.value();
    }

    @Override
    public String from(SitePath page) {
      return path.from(page);
    }

    @Override
    public String absolute(SiteSettings settings) {
      return settings.absolute(path);
    }
  }

  /**
   * An image elsewhere.
   *
   * @param url absolute
   */
  record Remote(String url) implements Picture {
    @Override
    public String key() {
      return url;
    }

    @Override
    public String from(SitePath page) {
      return url;
    }

    @Override
    public String absolute(SiteSettings settings) {
      return url;
    }
  }
}
