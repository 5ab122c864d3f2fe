package dev.afterword.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InstantReaderTest {
  private record Moment(Instant at) {}

  private final JsonCodec json = new JsonCodec();

  @Test
  void whatIsWrittenIsReadAgain() throws Exception {
    var random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      long second = random.nextLong(-60_000_000_000L, 250_000_000_000L);
      int digits = random.nextInt(4);
      long nanos = random.nextLong(1_000_000_000) / (long) Math.pow(1000, 3 - digits);
      Instant at = Instant.ofEpochSecond(second, nanos * (long) Math.pow(1000, 3 - digits));
      assertThat(InstantReader.read(at.toString())).as("%s", at).contains(at);
      assertThat(json.read(json.write(new Moment(at)), Moment.class).at()).isEqualTo(at);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29T10:00:00Z",
        "2026-13-01T10:00:00Z",
        "2026-11-22T24:00:00Z",
        "2026-11-22T23:59:60Z",
        "2026-11-22T10:00:00.Z",
        "2026-11-22T10:00:00.1234567890Z",
        "2026-11-22T10:00:00+08:00",
        "2026-11-22 10:00:00Z",
        "+12026-11-22T10:00:00Z",
        "-0001-11-22T10:00:00Z",
        "２０２６-11-22T10:00:00Z",
        "2026-11-22T10:00:0",
        "Z",
        "",
      })
  void whatLooksDifferentIsLeftToJackson(String text) {
    assertThat(InstantReader.read(text)).isEmpty();
  }

  @Test
  void jacksonStillReadsOffsetsAndRefusesWhatIsNoTime() throws Exception {
    assertThat(moment("2026-11-22T10:00:00+08:00").at())
        .isEqualTo(Instant.parse("2026-11-22T02:00:00Z"));
    assertThatThrownBy(() -> moment("2026-02-30T10:00:00Z"))
        .isInstanceOf(UnreadableException.class);
    assertThatThrownBy(() -> moment("soon")).isInstanceOf(UnreadableException.class);
  }

  private Moment moment(String text) throws UnreadableException {
    return json.read(("{\"at\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8), Moment.class);
  }
}
