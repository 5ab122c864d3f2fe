package dev.afterword.producer.recap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The walk over a text leaves what these expressions, which say it shorter, would leave. */
class PlainTextTest {
  private static final long SEED = 20_261_122;
  private static final int TEXTS = 5_000;
  private static final String SIGNS =
      "ab Z09 \t\n"
          + "\u000B\f\r"
          + "\u0000\u0001\u001C\u001F\u007F\u0085\u009F\u00A0\u00AD\u1680\u2007"
          + "\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF议题。，《》“”—-_+<>=$€^`|¨\uD83D\uDE00\uD835\uDD04";
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}&&[^\\s]]|[\\u200B\\uFEFF\\u2028\\u2029]");
  private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\s]");

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

  private String text() {
    int[] signs = SIGNS.codePoints().toArray();
    var text = new StringBuilder();
    for (int length = random.nextInt(12); length > 0; length--) {
      text.appendCodePoint(signs[random.nextInt(signs.length)]);
    }
    return text.toString();
  }

  @Test
  void aLineHasNoControlCharactersAndSingleBlanks() {
    for (int count = 0; count < TEXTS; count++) {
      String text = text();
      String expected =
          BLANKS.matcher(CONTROL.matcher(text).replaceAll("")).replaceAll(" ").strip();
      assertThat(PlainText.line(text)).as("seed %d, %s", SEED, escaped(text)).isEqualTo(expected);
    }
  }

  @Test
  void textsAreTheSameWhateverTheirCaseBlanksAndPunctuation() {
    assertThat(PlainText.same("数据库之夜：回顾！", "数据库之夜 回顾")).isTrue();
    assertThat(PlainText.same("Tea & Tides", "tea tides")).isTrue();
    assertThat(PlainText.same("Tea 1", "Tea 2")).isFalse();
    for (int count = 0; count < TEXTS; count++) {
      String text = text();
      String bare = MARKS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
      assertThat(PlainText.same(text, bare)).as("seed %d, %s", SEED, escaped(text)).isTrue();
    }
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder();
    text.chars().forEach(sign -> escaped.append("\\u%04x".formatted(sign)));
    return escaped.toString();
  }
}
