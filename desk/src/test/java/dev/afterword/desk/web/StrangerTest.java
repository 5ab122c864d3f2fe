package dev.afterword.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.JsonCodec;
import dev.afterword.desk.access.Door;
import dev.afterword.desk.access.Keys;
import dev.afterword.desk.access.PublicAddress;
import dev.afterword.desk.access.Secret;
import dev.afterword.desk.api.ApiRoute;
import dev.afterword.desk.http.HttpFace;
import dev.afterword.desk.http.HttpFaceConfig;
import dev.afterword.desk.http.Ready;
import dev.afterword.desk.http.Wire;
import dev.afterword.desk.metric.Meters;
import dev.afterword.desk.metric.MetricsRoute;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Without a key nothing answers but the site, its health and the form: every route there is, in
 * every way to write it. Nobody has told the desk what it stands on, so whoever came through the
 * door would be told 503.
 */
class StrangerTest {
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND");

  @TempDir private Path site;
  private final InstantSource clock = InstantSource.system();
  private final Door door =
      new Door(
          new Keys(Secret.of("the-key-that-operates"), Optional.empty()),
          PublicAddress.direct(false),
          clock);
  private final DeskRoute desk = new DeskRoute(door, Optional::empty, clock);
  private HttpFace face;

  @BeforeEach
  void start() throws Exception {
    Files.writeString(site.resolve("index.html"), "the site");
    face =
        HttpFace.start(
            new HttpFaceConfig(
                InetAddress.getLoopbackAddress(),
                0,
                site,
                Ready::new,
                List.of(
                    desk,
                    new ApiRoute(door, Optional::empty),
                    new MetricsRoute(door, new Meters(Optional::empty)))));
  }

  @AfterEach
  void stop() {
    face.close();
  }

  private List<String> closed() throws Exception {
    var paths = new ArrayList<String>(List.of("/metrics", "/api/v1", "/api/v1/nothing"));
    desk.paths().forEach(path -> paths.add("/desk" + path));
    new JsonCodec()
        .tree(Files.readString(Path.of("../docs/openapi.json")))
        .path("paths")
        .fieldNames()
        .forEachRemaining(path -> paths.add("/api/v1" + path));
    return paths;
  }

  private int status(String method, String path, String... headers) throws IOException {
    String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    String answer =
        Wire.exchange(
            face.url(),
            method
                + " "
                + path
                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n"
                + lines
                + "\r\n");
    assertThat(answer).as(method + " " + path).startsWith("HTTP/1.1 ");
    return Integer.parseInt(answer.substring(9, 12));
  }

  @Test
  void noMethodOpensAnything() throws Exception {
    for (String path : closed()) {
      for (String method : METHODS) {
        assertThat(status(method, path)).as(method + " " + path).isIn(303, 401, 405, 501);
      }
    }
  }

  @Test
  void noWayToWriteAPathOpensAnything() throws Exception {
    for (String path : closed()) {
      for (String written : written(path)) {
        assertThat(status("GET", written)).as(written).isIn(303, 401, 400, 404);
        assertThat(status("POST", written)).as(written).isIn(303, 401, 400, 404, 405);
      }
    }
  }

  private static List<String> written(String path) {
    int second = path.indexOf('/', 1);
    String rest = second < 0 ? "" : path.substring(second);
    return List.of(
        path + "/",
        "/" + path,
        path + "?key=the-key-that-operates",
        path + ";a=b",
        path + "%00",
        "/en/.." + path,
        "/en/%2e%2e" + path,
        "/%64" + path.substring(2),
        path.replaceFirst("^/[a-z]+", "$0%2F..") + rest,
        path.toUpperCase(Locale.ROOT));
  }

  @Test
  void aWrongKeyOrAForgedSessionOpensNothing() throws Exception {
    for (String path : closed().subList(0, 12)) {
      assertThat(status("GET", path, "Cookie: afterword-desk=" + "A".repeat(43)))
          .as(path)
          .isIn(303, 401);
    }
    for (String shown :
        List.of("Bearer", "Bearer ", "bearer x", "Basic dGhlLWtleTp4", "Bearer the-key", "x")) {
      assertThat(status("GET", "/api/v1/status", "Authorization: " + shown)).isIn(401, 429);
    }
  }

  @Test
  void theSiteItsHealthAndTheFormAreOpen() throws Exception {
    for (String path : List.of("/", "/index.html", "/healthz", "/readyz", "/desk/login")) {
      assertThat(status("GET", path)).as(path).isEqualTo(200);
    }
  }
}
