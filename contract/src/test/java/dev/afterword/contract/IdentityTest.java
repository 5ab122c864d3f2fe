package dev.afterword.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.afterword.contract.ledger.Delivery;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "/a", "a//b", "a/../b", ".", "a\\b", "a\nb"})
  void anIdThatCouldLeaveAFolderIsRefused(String hostile) {
    assertThatIllegalArgumentException().isThrownBy(() -> new RecapId(hostile));
  }

  @Test
  void oneIdIsOneHoweverItIsComposed() {
    assertThat(new RecapId("e\u0301/x")).isEqualTo(new RecapId("\u00e9/x"));
  }

  @Test
  void formatDoesNotChangeTheRevision() {
    assertThat(Revision.of("\uFEFF---\r\ntitle: a  \r\n---\r\nb\r\n\r\n"))
        .isEqualTo(Revision.of("---\ntitle: a\n---\nb\n"));
    assertThat(Revision.of("a b")).isNotEqualTo(Revision.of("ab"));
  }

  @Test
  void aDayBelongsToTheZoneOfTheSite() {
    var day = new RecapDate("2026-11-14", DatePrecision.DAY, DateSource.DATE_KEY, "2026-11-14");
    assertThat(day.start(ZoneId.of("Asia/Shanghai"))).hasToString("2026-11-13T16:00:00Z");
    assertThat(day.end(ZoneId.of("Asia/Shanghai"))).hasToString("2026-11-14T16:00:00Z");
  }

  @Test
  void aKeyOfTheLedgerFollowsFromChannelRecapGenerationAndPosition() {
    var id = new RecapId("zh/a");
    assertThat(Delivery.key("toots", id)).isEqualTo("toots:zh/a");
  }

  @Test
  void jsonNullIsNoEvent() {
    var json = new JsonCodec();
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> json.read("null".getBytes(StandardCharsets.UTF_8), RecapEvent.class)))
        .isInstanceOf(UnreadableException.class);
  }

  @Test
  void aRevisionIsTheDigestOfTheComposedTextWithoutTrailingBlanks() {
    long seed = Long.getLong("afterword.seed", 20_261_122);
    var random = new Random(seed);
    String signs = "ab \t\n\r\u00a0\u3000\u2028\uFEFFe\u0301\u00e9中\u1100\u1161";
    for (int turn = 0; turn < 2_000; turn++) {
      var text = new StringBuilder();
      for (int sign = 0; sign < turn % 30; sign++) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertThat(Revision.of(text.toString()).value())
          .as("seed %s: %s", seed, text)
          .isEqualTo(Digests.sha256(normal(text.toString())));
    }
  }

  /** As it is told, without haste. */
  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .lines()
        .map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n"))
        .stripTrailing();
  }
}
