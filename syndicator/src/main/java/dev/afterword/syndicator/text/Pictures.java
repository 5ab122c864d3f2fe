package dev.afterword.syndicator.text;

import dev.afterword.contract.Asset;
import dev.afterword.contract.ImageReference;
import dev.afterword.contract.Recap;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Public addresses of a recap's pictures. */
final class Pictures {
  private Pictures() {}

  /** Where it can be seen from elsewhere. A picture of the site lies below its first page. */
  static Optional<String> address(ImageReference image, Recap recap, URI page) {
    return image
        .asset()
        .filter(_ -> recap.externalUrl().isEmpty())
        .flatMap(asset -> Links.link(home(recap) + path(asset), page))
        .or(() -> image.url().flatMap(url -> Links.link(url, page)));
  }

  /** From the page up to where its site path begins. */
  private static String home(Recap recap) {
    return "../".repeat((int) recap.path().chars().filter(sign -> sign == '/').count());
  }

  private static String path(Asset asset) {
    return Arrays.stream(asset.path().split("/"))
        .map(Links::segment)
        .collect(Collectors.joining("/"));
  }
}
