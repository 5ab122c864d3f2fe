package dev.afterword.desk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies beside the text counts as its compressed form; here it says so. */
class CompressionTest extends OnTheWire {
  @BeforeEach
  void write() throws Exception {
    Wire.write(site, "page.html", "as it is");
    Wire.write(site, "page.html.gz", "squeezed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip",
        "GZIP",
        "deflate, gzip;q=0.5, br",
        "*",
        "br;q=1, *;q=0.1",
        "identity;q=0, gzip",
        "gzip;q=1.0, identity; q=0.5"
      })
  void whoTakesItGetsItCompressed(String accepted) throws Exception {
    HttpResponse<String> answer = wire.get("/page.html", "Accept-Encoding", accepted);
    assertThat(answer.body()).isEqualTo("squeezed");
    assertThat(answer.headers().map())
        .containsEntry("content-encoding", List.of("gzip"))
        .containsEntry("content-type", List.of("text/html; charset=utf-8"))
        .containsEntry("vary", List.of("Accept-Encoding"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "br",
        "identity",
        "gzip;q=0",
        "*, gzip;q=0.000",
        "gzip;q=0.2, identity;q=0.9",
        "gzip;q=2",
        "gzip;nonsense"
      })
  void whoDoesNotGetsItAsItIs(String accepted) throws Exception {
    HttpResponse<String> answer = wire.get("/page.html", "Accept-Encoding", accepted);
    assertThat(answer.body()).isEqualTo("as it is");
    assertThat(answer.headers().firstValue("content-encoding")).isEmpty();
    assertThat(answer.headers().firstValue("vary")).contains("Accept-Encoding");
  }

  @Test
  void bothHaveTagsOfTheirOwn() throws Exception {
    String plain = tag(wire.get("/page.html"));
    String squeezed = tag(wire.get("/page.html", "Accept-Encoding", "gzip"));
    assertThat(squeezed).isNotEqualTo(plain);
    HttpResponse<String> again =
        wire.get("/page.html", "Accept-Encoding", "gzip", "If-None-Match", "W/" + squeezed);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.headers().firstValue("vary")).contains("Accept-Encoding");
    assertThat(
            wire.get("/page.html", "Accept-Encoding", "gzip", "If-None-Match", plain).statusCode())
        .isEqualTo(200);
  }

  @Test
  void whatIsNoTextIsHandedOutAsItIs() throws Exception {
    Wire.write(site, "talk.mp4", "talk");
    Wire.write(site, "talk.mp4.gz", "another");
    HttpResponse<String> answer = wire.get("/talk.mp4", "Accept-Encoding", "gzip");
    assertThat(answer.body()).isEqualTo("talk");
    assertThat(answer.headers().firstValue("vary")).isEmpty();
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("etag").orElseThrow();
  }
}
