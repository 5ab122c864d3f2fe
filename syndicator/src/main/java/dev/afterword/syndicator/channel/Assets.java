package dev.afterword.syndicator.channel;

import java.nio.file.Path;
import java.util.Optional;

/** The pictures of recaps, by their content. */
@FunctionalInterface
public interface Assets {
  /** The file with this SHA-256, unless it is not on this machine. */
  Optional<Path> file(String sha256);

  /** Without any. */
  static Assets none() {
    return _ -> Optional.empty();
  }
}
