package dev.afterword.desk.http;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * What the face listens on and shows.
 *
 * @param bind the address; loopback unless the operator opens it
 * @param port 0 to 65535; 0 takes any free one
 * @param site the folder of the site; need not exist yet
 * @param health answers {@code /readyz}
 * @param routes what else is answered, besides the site, {@code /healthz} and {@code /readyz}
 * @param reloads whether pages load themselves again when they change, in browsers on this machine
 * @param tls what it shows to browsers; without it, it speaks plain HTTP
 */
public record HttpFaceConfig(
    InetAddress bind,
    int port,
    Path site,
    Health health,
    List<Route> routes,
    boolean reloads,
    Optional<SSLContext> tls) {
  private static final int HIGHEST_PORT = 65_535;

  public HttpFaceConfig {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
    }
    routes = List.copyOf(routes);
  }

  /** Without TLS. */
  public HttpFaceConfig(InetAddress bind, int port, Path site, Health health, List<Route> routes) {
    this(bind, port, site, health, routes, false, Optional.empty());
  }

  /** The same, under a certificate. */
  public HttpFaceConfig secured(SSLContext context) {
    return new HttpFaceConfig(bind, port, site, health, routes, reloads, Optional.of(context));
  }

  /** The same, with pages that load themselves again when they change. */
  public HttpFaceConfig reloading() {
    return new HttpFaceConfig(bind, port, site, health, routes, true, tls);
  }

  /** Reachable from this machine only, without further routes. */
  public static HttpFaceConfig loopback(int port, Path site, Health health) {
    return new HttpFaceConfig(InetAddress.getLoopbackAddress(), port, site, health, List.of());
  }
}
