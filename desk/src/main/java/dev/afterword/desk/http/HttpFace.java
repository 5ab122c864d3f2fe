package dev.afterword.desk.http;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The running face. */
public final class HttpFace implements AutoCloseable {
  private final HttpServer http;
  private final Watch watch;
  private final Limits limits;
  private final URI url;
  private final AtomicBoolean closed = new AtomicBoolean();

  private HttpFace(HttpFaceConfig config, HttpServer http, Limits limits, Routes routes) {
    this.http = http;
    this.limits = limits;
    this.url = url(config, http);
    this.watch = new Watch(limits.step());
    http.createContext("/", new Front(routes, watch));
    http.setExecutor(new RequestThreads(limits, watch));
    http.start();
  }

  /**
   * Starts to listen; returns when requests are answered.
   *
   * @throws PortTakenException when somebody else listens on the port
   * @throws IOException when the address is none of this machine, or the port needs more rights
   */
  public static HttpFace start(HttpFaceConfig config) throws PortTakenException, IOException {
    return start(config, Limits.USUAL);
  }

  static HttpFace start(HttpFaceConfig config, Limits limits)
      throws PortTakenException, IOException {
    List<Route> routes = new ArrayList<>(config.routes());
    routes.add(new HealthRoute());
    routes.add(new ReadyRoute(config.health()));
    var folder = new SiteFolder(config.site());
    Optional<LiveReload> reload =
        config.reloads() ? Optional.of(new LiveReload(folder)) : Optional.empty();
    reload.ifPresent(routes::add);
    Routes found = new Routes(routes, new SiteRoute(folder, reload));
    return new HttpFace(config, listen(config), limits, found);
  }

  private static HttpServer listen(HttpFaceConfig config) throws PortTakenException, IOException {
    try {
      return listen(config, new InetSocketAddress(config.bind(), config.port()));
    } catch (BindException refused) {
      boolean ours =
          config.bind().isAnyLocalAddress()
              || NetworkInterface.getByInetAddress(config.bind()) != null;
      if (ours) {
        throw new PortTakenException(config.port(), refused);
      }
      throw new IOException(
          config.bind().getHostAddress()
              + " is no address of this machine: bind to one that is, or to 127.0.0.1",
          refused);
    }
  }

  private static HttpServer listen(HttpFaceConfig config, InetSocketAddress place)
      throws IOException {
    if (config.tls().isEmpty()) {
      return HttpServer.create(place, 0);
    }
    HttpsServer https = HttpsServer.create(place, 0);
    https.setHttpsConfigurator(new HttpsConfigurator(config.tls().get()));
    return https;
  }

  private static URI url(HttpFaceConfig config, HttpServer http) {
    String host = config.bind().isAnyLocalAddress() ? "127.0.0.1" : config.bind().getHostAddress();
    String literal = host.contains(":") ? "[" + host + "]" : host;
    String scheme = config.tls().isPresent() ? "https" : "http";
    return URI.create(scheme + "://" + literal + ":" + http.getAddress().getPort());
  }

  /** Where this machine reaches it: {@code http://127.0.0.1:PORT}, without a slash at the end. */
  public URI url() {
    return url;
  }

  /** Takes no more requests, gives those under way up to a second, and ends. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      http.stop((int) limits.stop().toSeconds());
      watch.close();
    }
  }
}
