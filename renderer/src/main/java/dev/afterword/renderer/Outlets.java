package dev.afterword.renderer;

import dev.afterword.renderer.bucket.BucketConfig;
import dev.afterword.renderer.remote.Asked;
import java.net.URI;
import java.util.Optional;

/**
 * Where a site goes besides its folder, and what is asked for it.
 *
 * @param hub that the feeds name (WebSub)
 * @param compressing whether the same lies compressed beside every text
 * @param bucket where the site is published besides
 * @param measuring which servers are asked how long the recordings are that lie with them
 */
public record Outlets(
    Optional<URI> hub, boolean compressing, Optional<BucketConfig> bucket, Asked measuring) {
  /** The folder alone. */
  public static Outlets none() {
    return new Outlets(Optional.empty(), false, Optional.empty(), Asked.NOBODY);
  }

  /** The same files, with nobody who hears of them. */
  Outlets alone() {
    return new Outlets(hub, compressing, Optional.empty(), Asked.NOBODY);
  }
}
