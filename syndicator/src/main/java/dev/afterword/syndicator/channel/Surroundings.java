package dev.afterword.syndicator.channel;

import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What a channel needs from the program around it.
 *
 * @param clock for what a platform dates, such as the signature of an attempt
 * @param assets the pictures that a post may carry
 * @param site public address of the site with a slash at its end, if it is known already
 */
public record Surroundings(InstantSource clock, Assets assets, Optional<URI> site) {
  /** Where the site is not known. */
  public Surroundings(InstantSource clock, Assets assets) {
    this(clock, assets, Optional.empty());
  }

  /** The same where the site is known. */
  public Surroundings at(URI address) {
    String slashed = address.toString().replaceFirst("/*$", "/");
    return new Surroundings(clock, assets, Optional.of(URI.create(slashed)));
  }
}
