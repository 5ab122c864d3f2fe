package dev.afterword.playground;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Where the playground listens and what it remembers.
 *
 * @param bind the address to listen on
 * @param httpPort 0 for any free port
 * @param smtpPort 0 for any free port
 * @param directory where accepted posts and mails outlive the process; without it they end with it
 * @param limits how many requests the platforms take
 * @param clock the time of posts, tokens, keys and limits
 */
public record PlaygroundConfig(
    InetAddress bind,
    int httpPort,
    int smtpPort,
    Optional<Path> directory,
    Limits limits,
    InstantSource clock) {
  private static final int LAST_PORT = 65_535;

  public PlaygroundConfig {
    if (httpPort < 0 || httpPort > LAST_PORT || smtpPort < 0 || smtpPort > LAST_PORT) {
      throw new IllegalArgumentException(
          "The ports are " + httpPort + " and " + smtpPort + "; each must be 0 to 65535.");
    }
  }

  /**
   * How many requests pass before 429.
   *
   * @param x per endpoint and 15 minutes
   * @param mastodon per 5 minutes; a tenth of it for deletes per 30 minutes
   */
  public record Limits(int x, int mastodon) {
    /** The limits of the platforms. */
    public static final Limits REAL = new Limits(100, 300);
  }

  /** Loopback, any free ports, nothing kept, the platforms' own limits. */
  public static PlaygroundConfig loopback(InstantSource clock) {
    return new PlaygroundConfig(
        InetAddress.getLoopbackAddress(), 0, 0, Optional.empty(), Limits.REAL, clock);
  }

  /** The same on these ports. */
  public PlaygroundConfig ports(int http, int smtp) {
    return new PlaygroundConfig(bind, http, smtp, directory, limits, clock);
  }

  /**
   * The same on another address. It asks for nothing that is secret: only for a private network.
   */
  public PlaygroundConfig at(InetAddress address) {
    return new PlaygroundConfig(address, httpPort, smtpPort, directory, limits, clock);
  }

  /** The same with a memory. */
  public PlaygroundConfig keptIn(Path folder) {
    return new PlaygroundConfig(bind, httpPort, smtpPort, Optional.of(folder), limits, clock);
  }

  /** The same with other limits. */
  public PlaygroundConfig limited(Limits other) {
    return new PlaygroundConfig(bind, httpPort, smtpPort, directory, other, clock);
  }
}
