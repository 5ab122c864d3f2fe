package dev.afterword.renderer;

import java.nio.file.Path;

/**
 * Where the bytes of assets lie, by their digest; written by the producer.
 *
 * @param folder its root
 */
record AssetStore(Path folder) {
  Path find(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256");
    }
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
  }
}
