package dev.afterword.app.config;

import dev.afterword.renderer.bucket.BucketConfig;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Reads where the site is published besides its folder. */
final class BucketReader {
  private static final String BUCKET = "bucket";

  private BucketReader() {}

  /** The bucket; absent if none is configured, or if what is said of it cannot be used. */
  static Optional<BucketConfig> read(Section site) {
    if (!site.has(BUCKET)) {
      return Optional.empty();
    }
    Section section = site.section(BUCKET);
    for (String needed : List.of("name", "region", "access-key", "secret-key")) {
      if (!section.has(needed)) {
        site.refuse(BUCKET, "needs " + needed);
      }
    }
    Optional<URI> endpoint = section.value("endpoint", Shapes::site);
    Optional<String> region = section.value("region", Shapes::region);
    Optional<String> name = section.value("name", Shapes::bucket);
    String prefix = section.value("prefix", Shapes::path).map(path -> path + "/").orElse("");
    Optional<String> access = section.value("access-key", Shapes::token);
    Optional<String> secret = section.value("secret-key", Shapes::token);
    Optional<String> session = section.value("session-token", Shapes::token);
    // Most stores besides Amazon's know the bucket in the path.
    boolean pathStyle =
        section.value("path-style", Shapes::yesOrNo).orElse(section.has("endpoint"));
    boolean conditional = section.value("conditional", Shapes::yesOrNo).orElse(true);
    section.close();
    if (region.isEmpty() || name.isEmpty() || access.isEmpty() || secret.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new BucketConfig(
            endpoint.orElseGet(() -> URI.create("https://s3." + region.get() + ".amazonaws.com")),
            region.get(),
            name.get(),
            prefix,
            new BucketConfig.Keys(access.get(), secret.get(), session),
            pathStyle,
            conditional));
  }
}
