package dev.afterword.desk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiteRouteTest extends OnTheWire {
  @Test
  void aFolderShowsItsIndex() throws Exception {
    HttpResponse<String> answer = wire.get("/");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("front");
    assertThat(answer.headers().map())
        .containsEntry("content-type", List.of("text/html; charset=utf-8"))
        .containsEntry("cache-control", List.of("no-cache"))
        .containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry("accept-ranges", List.of("bytes"))
        .containsKeys("etag", "last-modified", "referrer-policy", "date");
    assertThat(wire.get("/zh/").body()).isEqualTo("首页");
  }

  @Test
  void aFolderWithoutItsSlashLeadsToTheOneWithIt() throws Exception {
    Wire.write(site, "会议/index.html", "met");
    assertThat(wire.get("/zh?page=2").headers().firstValue("location")).contains("/zh/?page=2");
    HttpResponse<String> answer = wire.get("/%E4%BC%9A%E8%AE%AE");
    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(answer.headers().firstValue("location")).contains("/%E4%BC%9A%E8%AE%AE/");
  }

  @Test
  void namesOfAnyScriptAndAnyNormalFormAreFound() throws Exception {
    Wire.write(site, "zh/回顾 一.html", "recap");
    Wire.write(site, "caf\u00e9.txt", "coffee");
    assertThat(wire.get("/zh/%E5%9B%9E%E9%A1%BE%20%E4%B8%80.html").body()).isEqualTo("recap");
    assertThat(wire.get("/cafe%CC%81.txt").body()).isEqualTo("coffee");
    assertThat(wire.get("/zh/%e5%9b%9e%e9%a1%be%20%e4%b8%80.html").body()).isEqualTo("recap");
  }

  @Test
  void headHasTheHeadersOfGetAndNoBody() throws Exception {
    HttpResponse<String> answer = wire.send("HEAD", "/digits.txt");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("content-length")).contains("10");
    assertThat(answer.headers().firstValue("etag"))
        .isEqualTo(wire.get("/digits.txt").headers().firstValue("etag"));
  }

  @Test
  void anEmptyFileIsAnEmptyAnswer() throws Exception {
    Wire.write(site, "empty.css", "");
    HttpResponse<String> answer = wire.get("/empty.css");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-length")).contains("0");
  }

  @Test
  void theNameTellsTheType() throws Exception {
    Map<String, String> types =
        Map.of(
            "a/feed.xml", "application/atom+xml; charset=utf-8",
            "sitemap.xml", "application/xml; charset=utf-8",
            "feed.json", "application/json",
            "talk.MP4", "video/mp4",
            "talk.vtt", "text/vtt; charset=utf-8",
            "poster.avif", "image/avif",
            "app.js", "text/javascript; charset=utf-8",
            "LICENSE", "application/octet-stream");
    for (var type : types.entrySet()) {
      Wire.write(site, type.getKey(), "x");
      assertThat(wire.get("/" + type.getKey()).headers().firstValue("content-type"))
          .as(type.getKey())
          .contains(type.getValue());
    }
  }

  @Test
  void onlyAnAssetNamedByItsContentIsKeptForEver() throws Exception {
    String kept = "public, max-age=31536000, immutable";
    Map<String, String> policies =
        Map.of(
            "assets/afterword.0123456789ab.css",
            kept,
            "assets/fonts/one.0123456789ab.woff2",
            kept,
            "assets/plain.css",
            "no-cache",
            "elsewhere/afterword.0123456789ab.css",
            "no-cache");
    for (var policy : policies.entrySet()) {
      Wire.write(site, policy.getKey(), "x");
      assertThat(wire.get("/" + policy.getKey()).headers().firstValue("cache-control"))
          .as(policy.getKey())
          .contains(policy.getValue());
    }
  }

  @Test
  void whatIsNotThereShowsTheSitesOwnPageForThat() throws Exception {
    HttpResponse<String> own = wire.get("/nothing.html");
    assertThat(own.statusCode()).isEqualTo(404);
    assertThat(own.body()).contains("Not found");
    Wire.write(site, "404.html", "迷路了");
    HttpResponse<String> theirs = wire.get("/nothing.html", "Range", "bytes=0-1");
    assertThat(theirs.statusCode()).isEqualTo(404);
    assertThat(theirs.body()).isEqualTo("迷路了");
    assertThat(theirs.headers().firstValue("etag")).isEmpty();
  }

  @Test
  void namesThatNoFileSystemHasAreNotThere() throws Exception {
    assertThat(wire.get("/" + "x".repeat(4_000)).statusCode()).isEqualTo(404);
    assertThat(wire.get("/index.html/").statusCode()).isEqualTo(404);
    assertThat(wire.get("/index.html/more").statusCode()).isEqualTo(404);
    assertThat(wire.get("/a:b::$DATA").statusCode()).isEqualTo(404);
  }

  @Test
  void aSiteIsOnlyRead() throws Exception {
    for (String method : new String[] {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"}) {
      HttpResponse<String> answer = wire.send(method, "/");
      assertThat(answer.statusCode()).as(method).isEqualTo(405);
      assertThat(answer.headers().firstValue("allow")).contains("GET, HEAD");
    }
  }

  @Test
  void beforeTheFirstPageThereIsAPageThatSaysSo() throws Exception {
    Files.delete(site.resolve("index.html"));
    for (String path : new String[] {"/", "/zh/later.html"}) {
      HttpResponse<String> answer = wire.get(path);
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("retry-after")).contains("1");
      assertThat(answer.body()).contains("The site is being rendered");
    }
    assertThat(wire.get("/digits.txt").statusCode()).isEqualTo(200);
  }

  @Test
  void theFolderMayAppearLater() throws Exception {
    var later = folder.resolve("later");
    try (HttpFace early = HttpFace.start(HttpFaceConfig.loopback(0, later, Ready::new));
        Wire toEarly = new Wire(early.url())) {
      assertThat(toEarly.get("/").statusCode()).isEqualTo(503);
      Wire.write(later, "index.html", "there");
      assertThat(toEarly.get("/").body()).isEqualTo("there");
    }
  }
}
