package dev.afterword.desk.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTest extends OnTheWire {
  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0-0",
    "bytes=2-4, 234, 2-4",
    "bytes=7-, 789, 7-9",
    "bytes=-3, 789, 7-9",
    "bytes=8-99999999999999999999, 89, 8-9",
    "bytes=-99999999999999999999, 0123456789, 0-9",
    "BYTES=9-9, 9, 9-9"
  })
  void aPartIsSent(String range, String body, String content) throws Exception {
    HttpResponse<String> answer = wire.get("/digits.txt", "Range", range);
    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.body()).isEqualTo(body);
    assertThat(answer.headers().firstValue("content-range")).contains("bytes " + content + "/10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10-", "bytes=99999999999999999999-", "bytes=-0"})
  void aPartBehindTheEndIsRefused(String range) throws Exception {
    HttpResponse<String> answer = wire.get("/digits.txt", "Range", range);
    assertThat(answer.statusCode()).isEqualTo(416);
    assertThat(answer.headers().firstValue("content-range")).contains("bytes */10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bytes=0-1,3-4", "bytes=4-2", "bytes=-", "bytes=a-b", "lines=0-1", "bytes 0-1"})
  void whatIsNoSingleRangeGetsTheWhole(String range) throws Exception {
    HttpResponse<String> answer = wire.get("/digits.txt", "Range", range);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("0123456789");
  }

  @Test
  void anEmptyFileHasNoParts() throws Exception {
    Wire.write(site, "empty.txt", "");
    assertThat(wire.get("/empty.txt", "Range", "bytes=0-").statusCode()).isEqualTo(416);
    assertThat(wire.get("/empty.txt", "Range", "bytes=-5").statusCode()).isEqualTo(416);
  }

  @Test
  void headKnowsNoParts() throws Exception {
    HttpResponse<String> answer = wire.send("HEAD", "/digits.txt", "Range", "bytes=0-1");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-length")).contains("10");
  }
}
