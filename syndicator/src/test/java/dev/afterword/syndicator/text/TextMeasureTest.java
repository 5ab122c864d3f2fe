package dev.afterword.syndicator.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMeasureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "你好世界|4|12|8",
        "👨‍👩‍👧‍👦|1|25|2",
        "🇨🇳|1|8|2",
        "👍🏽|1|8|2",
        "1️⃣|1|7|2",
        "é|1|2|1",
        "क्षि|1|12|4",
        "𠮷野家|3|10|6",
        "한국어|3|9|6",
        "ไทย|3|9|3",
        "，。！|3|9|6",
        "“quoted” – dash|15|21|15",
        "©|1|2|1",
        "openGauss.org 回顾|16|20|28",
        "README.md|9|9|23",
        "kafka.apache.org|16|16|23",
        "v1.0.2|6|6|6",
        "user@example.org|16|16|16",
        "example.com/路径/x|16|20|29",
        "https://例子.测试/路径|16|28|22",
        "#Kafka回顾|8|12|10"
      })
  void textsAreCountedAsMeasured(String text, int graphemes, int bytes, int weighted) {
    assertThat(TextMeasure.graphemes().length(text)).isEqualTo(graphemes);
    assertThat(TextMeasure.bytes().length(text)).isEqualTo(bytes);
    assertThat(TextMeasure.weighted().length(text)).isEqualTo(weighted);
  }

  @Test
  void decomposedLettersAreOneCharacter() {
    assertThat(TextMeasure.graphemes().length("e\u0301")).isEqualTo(1);
    assertThat(TextMeasure.weighted().length("e\u0301")).isEqualTo(1);
  }

  @Test
  void addressesHaveOneLengthForX() {
    String address = "https://example.org/" + "p".repeat(58);
    assertThat(TextMeasure.weighted().length("hello " + address)).isEqualTo(29);
    assertThat(TextMeasure.weighted().length("http://localhost:8080/x")).isEqualTo(23);
  }

  @Test
  void mastodonReservesTheSameForEveryAddressAndIgnoresHostsOfMentions() {
    var toot = TextMeasure.toot(23);
    assertThat(toot.length("回顾 https://example.org/r/1")).isEqualTo(26);
    assertThat(toot.length("@user@example.social hi")).isEqualTo(8);
    assertThat(toot.length("openGauss.org 回顾")).isEqualTo(16);
  }

  @Test
  void whatSomeServersTakeForAnAddressCountsAsTheLongerOfBoth() {
    var toot = TextMeasure.toot(23);
    assertThat(toot.length("http://localhost:80/x")).isEqualTo(23);
    assertThat(toot.length("http://localhost/" + "x".repeat(30))).isEqualTo(47);
    assertThat(toot.length("see https://example.org/a_(b),")).isEqualTo(4 + 23 + 2);
    assertThat(toot.length("xhttps://example.org/long/enough/to/count")).isEqualTo(41);
  }
}
