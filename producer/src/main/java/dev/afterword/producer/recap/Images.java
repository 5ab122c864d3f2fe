package dev.afterword.producer.recap;

import dev.afterword.contract.Asset;
import dev.afterword.contract.ImageReference;
import dev.afterword.producer.frontmatter.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Resolves the images of one file and remembers which files of the source they are. */
final class Images {
  private final String page;
  private final AssetFinder finder;
  private final Warnings warnings;
  private final Map<String, Asset> found = new LinkedHashMap<>();

  Images(String page, AssetFinder finder, Warnings warnings) {
    this.page = page;
    this.finder = finder;
    this.warnings = warnings;
  }

  /** The image at an address; empty if it can be shown nowhere. */
  Optional<ImageReference> resolve(String raw, Supplier<Position> position) {
    String reference = Links.cleaned(raw);
    if (reference.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> url = Links.absolute(reference);
    if (url.isPresent()) {
      return Optional.of(new ImageReference(raw, Optional.empty(), url));
    }
    if (Links.hasScheme(reference) || TemplateSyntax.isIn(reference)) {
      return Optional.empty();
    }
    Optional<Asset> asset = file(reference);
    if (asset.isEmpty()) {
      warnings.add(
          "image-missing",
          position,
          "The image "
              + brief(reference)
              + " is not in the source; add the file or correct its path.");
    }
    return Optional.of(new ImageReference(raw, asset, Optional.empty()));
  }

  /** The file of the source at a relative or root-relative address. */
  Optional<Asset> file(String reference) {
    Optional<Asset> asset = finder.find(page, Links.decodedPath(reference));
    asset.ifPresent(it -> found.put(it.path(), it));
    return asset;
  }

  List<Asset> assets() {
    return List.copyOf(found.values());
  }

  private static String brief(String reference) {
    return reference.length() > 120 ? reference.substring(0, 120) + "…" : reference;
  }
}
