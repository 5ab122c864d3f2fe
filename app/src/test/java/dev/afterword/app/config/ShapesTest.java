package dev.afterword.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShapesTest {
  @ParameterizedTest
  @CsvSource({
    "0s,PT0S",
    "250ms,PT0.25S",
    "90s,PT1M30S",
    "10m,PT10M",
    "36h,PT36H",
    "30d,PT720H",
    "10000d,PT240000H",
    "999999999d,PT23999999976H"
  })
  void aDurationIsANumberAndAUnit(String text, Duration expected) throws Exception {
    assertThat(Durations.duration(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10", "m", "10 m", "1.5h", "-1s", "1w", "1h30m", "9999999999d", "１０m"})
  void anythingElseIsNoDuration(String text) {
    refused(Durations::duration, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20", "0/1m", "20/m", "20/0s", "20 / 1m", "20/1m/2"})
  void aRateIsANumberOfPostsAndATime(String text) {
    refused(Durations::rate, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5/30d", "5 usd/30d", "$5/30d", "5 USD", "5 USD/0d", "5 USD/month"})
  void aBudgetIsAnAmountWithItsCurrencyAndATime(String text) {
    refused(Durations::budget, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "zh-Hans", "pt-BR", "gsw", "sr-Latn-RS"})
  void aLanguageIsATag(String text) throws Exception {
    assertThat(Shapes.language(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh_CN", "english", "e", "en-", "en--US", "中文", "en US", "../en"})
  void anythingElseIsNoLanguage(String text) {
    refused(Shapes::language, text);
  }

  @ParameterizedTest
  @CsvSource({"., .", "./a/b/, a/b", "a//b, a/b", "内容/x, 内容/x"})
  void aPathIsTidied(String text, String expected) throws Exception {
    assertThat(Shapes.path(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc", "..", "a/../b", "a\\b", "C:/x", " ", "a\nb"})
  void aPathDoesNotLeadOutside(String text) {
    refused(Shapes::path, text);
    refused(Shapes::glob, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a[b", "{a,b"})
  void aGlobIsClosed(String text) {
    refused(Shapes::glob, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "talks.example",
        "ftp://talks.example",
        "https://",
        "https:///x",
        "https://a b",
        "https://user:secret@talks.example",
        "https://talks.example?a=b",
        "https://talks.example#x",
        "https://talks.example:70000",
        "mailto:a@b.example"
      })
  void aSiteHasAPlainAddress(String text) {
    refused(Shapes::site, text);
  }

  @Test
  void aSiteAddressLosesItsTrailingSlash() throws Exception {
    assertThat(Shapes.site("https://talks.example:8443/a//"))
        .isEqualTo(URI.create("https://talks.example:8443/a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kafka", "kafka:", ":9092", "kafka:0", "kafka:65536", "a:1,,b:2", "a:1;b:2"})
  void serversHaveAPort(String text) {
    refused(Shapes::servers, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kafka:9092", "a:1,b:2", "a:1, b:2", "[::1]:9092"})
  void serversAreHostsWithPorts(String text) throws Exception {
    assertThat(Shapes.servers(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "True", "1", ""})
  void onlyTrueAndFalseAreTruthValues(String text) {
    refused(Shapes::yesOrNo, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "101", "5.0", "five", "99999999999", ""})
  void aNumberHasARange(String text) {
    refused(Shapes.whole(0, 100), text);
  }

  private static void refused(Shape<?> shape, String text) {
    var told =
        assertThatExceptionOfType(RefusedException.class)
            .isThrownBy(() -> shape.read(text))
            .actual()
            .predicate();
    assertThat(told).matches("(is|has|takes|must) .+");
  }
}
