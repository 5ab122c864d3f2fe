package dev.afterword.producer.recap;

import dev.afterword.contract.Asset;
import java.util.Optional;

/** Finds files of the source that a recap refers to. */
public interface AssetFinder {
  /**
   * The file at a path, as an asset.
   *
   * @param page path in the source of the file that refers to it
   * @param reference relative or root-relative path, percent-decoded, without query and fragment
   */
  Optional<Asset> find(String page, String reference);

  /** Knows no files. */
  static AssetFinder none() {
    return (page, reference) -> Optional.empty();
  }
}
