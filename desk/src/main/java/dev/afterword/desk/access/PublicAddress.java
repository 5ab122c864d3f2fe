package dev.afterword.desk.access;

import dev.afterword.desk.http.Request;
import java.net.URI;
import java.util.Optional;

/**
 * Where browsers see this process. Without a reverse proxy it is what they ask for; behind one the
 * operator says it, for anybody could write the forwarded headers.
 *
 * @param url of the proxy, as configured, without a slash at the end
 * @param tls whether we speak TLS ourselves
 */
public record PublicAddress(Optional<URI> url, boolean tls) {
  /** No proxy stands before us. */
  public static PublicAddress direct(boolean tls) {
    return new PublicAddress(Optional.empty(), tls);
  }

  /** A proxy does, and this is where browsers see it. */
  public static PublicAddress behind(URI proxy) {
    return new PublicAddress(Optional.of(proxy), false);
  }

  /** Path that the proxy takes off, empty or {@code /like/this}. */
  public String base() {
    return url.map(URI::getRawPath).map(path -> path.replaceFirst("/+$", "")).orElse("");
  }

  /** Whether the browser speaks TLS, so that cookies need never travel without. */
  public boolean secure(Request request) {
    return tls || spokenWithProxy(request);
  }

  private boolean spokenWithProxy(Request request) {
    return url.map(address -> "https".equalsIgnoreCase(address.getScheme()))
        .orElseGet(() -> request.header("X-Forwarded-Proto").filter("https"::equals).isPresent());
  }

  /** Address of the client; the proxy's word is taken only where there is one. */
  public String client(Request request) {
    return url.flatMap(_ -> request.header("X-Forwarded-For"))
        .map(list -> list.substring(list.lastIndexOf(',') + 1).strip())
        .filter(last -> last.matches("[0-9a-fA-F.:]{2,45}"))
        .orElseGet(request::peer);
  }
}
