package dev.afterword.producer.source;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jgit.transport.URIish;

/**
 * A repository elsewhere and how to reach it.
 *
 * @param url {@code https://…}, {@code ssh://…}, {@code user@host:path}, or a path
 * @param user the name that goes with the token
 * @param token password or access token for HTTPS; a secret
 * @param key private key for SSH; absent: what the system's {@code ssh} uses
 * @param every how often to ask
 */
public record Remote(
    String url, Optional<String> user, Optional<String> token, Optional<Path> key, Duration every) {
  /** Refuses an address that is none. */
  public Remote {
    try {
      new URIish(url);
    } catch (URISyntaxException unreadable) {
      // The parser's message repeats the address, which may hold a password.
      throw new IllegalArgumentException("a remote repository has an address such as https://…");
    }
    if (every.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("a remote repository is asked once a second at most");
    }
  }

  /** The address without what may be secret. */
  public String shown() {
    return url.replaceFirst("//[^/@]*@", "//").replaceFirst("[?#].*$", "");
  }

  /** A text of others without what may be secret. */
  String without(String text) {
    String plain = text.replace(url, shown()).replaceAll("//[^/@\\s]*@", "//");
    return token
        .filter(secret -> !secret.isEmpty())
        .map(it -> plain.replace(it, "…"))
        .orElse(plain);
  }

  /** Names no secret. */
  @Override
  public String toString() {
    return "Remote[" + shown() + "]";
  }
}
