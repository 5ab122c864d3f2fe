package dev.afterword.desk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConditionTest extends OnTheWire {
  private static final String EARLIER = "Sun, 01 Feb 2026 08:00:00 GMT";
  private static final String THEN = "Mon, 02 Feb 2026 08:00:00 GMT";
  private static final String LATER = "Tue, 03 Feb 2026 08:00:00 GMT";

  private String tag() throws Exception {
    var modified = FileTime.from(Instant.parse("2026-02-02T08:00:00.123456789Z"));
    Files.setLastModifiedTime(site.resolve("digits.txt"), modified);
    return wire.get("/digits.txt").headers().firstValue("etag").orElseThrow();
  }

  private int status(String... headers) throws Exception {
    return wire.get("/digits.txt", headers).statusCode();
  }

  @Test
  void whatTheClientHasIsNotSentAgain() throws Exception {
    String tag = tag();
    HttpResponse<String> answer = wire.get("/digits.txt", "If-None-Match", tag);
    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("etag")).contains(tag);
    assertThat(answer.headers().firstValue("cache-control")).contains("no-cache");
    assertThat(status("If-None-Match", "\"other\", W/" + tag)).isEqualTo(304);
    assertThat(status("If-None-Match", "*")).isEqualTo(304);
    assertThat(status("If-None-Match", "\"other\"")).isEqualTo(200);
  }

  @Test
  void aDateCountsInWholeSecondsAndOnlyWithoutATag() throws Exception {
    tag();
    HttpResponse<String> answer = wire.get("/digits.txt");
    assertThat(answer.headers().firstValue("last-modified")).contains(THEN);
    assertThat(status("If-Modified-Since", THEN)).isEqualTo(304);
    assertThat(status("If-Modified-Since", LATER)).isEqualTo(304);
    assertThat(status("If-Modified-Since", EARLIER)).isEqualTo(200);
    assertThat(status("If-Modified-Since", "yesterday")).isEqualTo(200);
    assertThat(status("If-Modified-Since", THEN, "If-None-Match", "\"other\"")).isEqualTo(200);
  }

  @Test
  void aClientThatWantsAnotherVersionIsTold() throws Exception {
    String tag = tag();
    assertThat(status("If-Match", tag)).isEqualTo(200);
    assertThat(status("If-Match", "W/" + tag)).isEqualTo(412);
    assertThat(status("If-Match", "\"other\"")).isEqualTo(412);
    assertThat(status("If-Unmodified-Since", EARLIER)).isEqualTo(412);
    assertThat(status("If-Unmodified-Since", THEN)).isEqualTo(200);
  }

  @Test
  void anotherFileOfTheSameSizeAndTimeHasAnotherTag() throws Exception {
    String before = tag();
    var modified = Files.getLastModifiedTime(site.resolve("digits.txt"));
    var fresh = Wire.write(site, "fresh.txt", "9876543210");
    Files.setLastModifiedTime(fresh, modified);
    Files.move(fresh, site.resolve("digits.txt"), StandardCopyOption.REPLACE_EXISTING);
    assertThat(wire.get("/digits.txt", "If-None-Match", before).body()).isEqualTo("9876543210");
  }

  @Test
  void aPartIsOfTheVersionTheClientKnowsOrItGetsTheWhole() throws Exception {
    String tag = tag();
    assertThat(status("Range", "bytes=0-1", "If-Range", tag)).isEqualTo(206);
    assertThat(status("Range", "bytes=0-1", "If-Range", THEN)).isEqualTo(206);
    assertThat(status("Range", "bytes=0-1", "If-Range", "\"other\"")).isEqualTo(200);
    assertThat(status("Range", "bytes=0-1", "If-Range", "W/" + tag)).isEqualTo(200);
    assertThat(status("Range", "bytes=0-1", "If-Range", LATER)).isEqualTo(200);
  }
}
