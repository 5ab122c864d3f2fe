package dev.afterword.desk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that loads itself again while its author works on it. */
class LiveReloadTest {
  private static final String PAGE = "<html><body><p>one</p>\n</body>\n</html>\n";
  private static final Pattern SEEN = Pattern.compile("data-seen=\"([0-9a-f]+)\"");

  @TempDir Path site;
  private HttpFace face;
  private Wire wire;

  @BeforeEach
  void start() throws Exception {
    Wire.write(site, "index.html", PAGE);
    Wire.write(site, "note.txt", "</body>");
    face = HttpFace.start(HttpFaceConfig.loopback(0, site, Ready::new).reloading());
    wire = new Wire(face.url());
  }

  @AfterEach
  void stop() {
    wire.close();
    face.close();
  }

  @Test
  void aPageGetsAScriptOfItsOwnOriginAndItsFileStaysAsItIs() throws Exception {
    HttpResponse<String> answer = wire.get("/");
    assertThat(answer.body())
        .matches(
            "(?s).*<p>one</p>\\n<script src=\"/_afterword/reload.js\" data-seen=\"[0-9a-f]{32}\""
                + " defer></script>\\n</body>\\n</html>\\n");
    assertThat(wire.get("/note.txt").body()).isEqualTo("</body>");
    assertThat(wire.get("/_afterword/reload.js").headers().firstValue("content-type"))
        .contains("text/javascript; charset=utf-8");
    assertThat(site.resolve("index.html")).hasContent(PAGE);

    String tag = answer.headers().firstValue("etag").orElseThrow();
    assertThat(wire.get("/", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void whatAProxyPassesOnIsWhatLiesInTheFolder() throws Exception {
    assertThat(wire.get("/", "X-Forwarded-For", "192.0.2.1").body()).isEqualTo(PAGE);
    try (Socket socket = wire.connect()) {
      Wire.say(socket, "GET / HTTP/1.1\r\nHost: recaps.example\r\nConnection: close\r\n\r\n");
      assertThat(Wire.rest(socket)).endsWith(PAGE);
    }
  }

  @Test
  void aFaceThatDoesNotReloadHandsOutTheFile() throws Exception {
    try (HttpFace plain = HttpFace.start(HttpFaceConfig.loopback(0, site, Ready::new));
        Wire other = new Wire(plain.url())) {
      assertThat(other.get("/").body()).isEqualTo(PAGE);
      assertThat(other.get("/_afterword/reload.js").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aListenerIsToldWhenThePageIsNotTheOneItHas() throws Exception {
    Matcher seen = SEEN.matcher(wire.get("/").body());
    assertThat(seen.find()).isTrue();
    try (Socket socket = wire.connect()) {
      Wire.say(
          socket,
          "GET /_afterword/changes?seen="
              + seen.group(1)
              + "&page=%2F HTTP/1.1\r\nHost: localhost\r\n\r\n");
      var lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String line = lines.readLine();
      while (!line.equals("retry: 3000")) {
        line = lines.readLine();
      }
      Path next = Files.writeString(site.resolve(".next"), PAGE.replace("one", "two"));
      Files.move(next, site.resolve("index.html"), StandardCopyOption.REPLACE_EXISTING);
      while (!line.startsWith("data:")) {
        line = lines.readLine();
      }
      assertThat(line).isEqualTo("data: changed");
    }
  }
}
