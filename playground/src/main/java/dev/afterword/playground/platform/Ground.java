package dev.afterword.playground.platform;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What every stand-in is built on.
 *
 * @param directory where accepted posts outlive the process; without it they end with it
 * @param pages the address below which posts have their pages
 * @param clock the time of posts, tokens and limits
 */
public record Ground(Optional<Path> directory, URI pages, InstantSource clock) {
  /** What a channel of that platform takes as its address. */
  public String address(String platform) {
    return pages.resolve("/" + platform).toString();
  }

  /** The time now. */
  public Instant now() {
    return clock.instant();
  }
}
