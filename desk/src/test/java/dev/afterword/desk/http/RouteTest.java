package dev.afterword.desk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteTest {
  @TempDir Path site;

  /** Tells its prefix and how much it was sent, up to four bytes. */
  private record Echo(String prefix) implements Route {
    @Override
    public Reply handle(Request request) throws IOException {
      Optional<byte[]> body = request.body(4);
      String size = body.map(bytes -> String.valueOf(bytes.length)).orElse("too much");
      return Reply.text(200, prefix + " " + request.rawQuery().orElse("") + " " + size);
    }
  }

  private HttpFace start(String... prefixes) throws Exception {
    List<Route> routes = java.util.Arrays.stream(prefixes).<Route>map(Echo::new).toList();
    var bind = InetAddress.getLoopbackAddress();
    return HttpFace.start(new HttpFaceConfig(bind, 0, site, Ready::new, routes));
  }

  @Test
  void theLongestPrefixTakesTheRequest() throws Exception {
    try (HttpFace face = start("/api", "/api/v1");
        Wire wire = new Wire(face.url())) {
      assertThat(wire.get("/api?a=1").body()).isEqualTo("/api a=1 0");
      assertThat(wire.get("/api/v2").body()).startsWith("/api ");
      assertThat(wire.get("/api/v1/x").body()).startsWith("/api/v1 ");
      assertThat(wire.get("/apis").statusCode()).isEqualTo(503);
      assertThat(wire.get("/healthz/").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aBodyIsReadUpToItsLimit() throws Exception {
    try (HttpFace face = start("/hooks");
        Wire wire = new Wire(face.url())) {
      for (String body : new String[] {"1234", "12345"}) {
        try (Socket socket = wire.connect()) {
          Wire.say(
              socket,
              "POST /hooks HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: "
                  + body.length()
                  + "\r\n\r\n"
                  + body);
          assertThat(Wire.rest(socket)).endsWith(body.length() == 4 ? " 4" : " too much");
        }
      }
    }
  }

  @Test
  void aPrefixIsGivenOnce() {
    assertThatThrownBy(() -> start("/desk", "/desk")).hasMessageContaining("/desk");
    assertThatThrownBy(() -> start("/healthz")).hasMessageContaining("/healthz");
    assertThatThrownBy(() -> start("desk/")).hasMessageContaining("desk/");
  }
}
