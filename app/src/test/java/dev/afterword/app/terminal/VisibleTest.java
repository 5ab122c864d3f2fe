package dev.afterword.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VisibleTest {
  @ParameterizedTest
  @CsvSource({
    "'\u001B[2J', \\u{1B}[2J",
    "\u009B31m, \\u{9B}31m",
    "a\u202Eb, a\\u{202E}b",
    "'a\u0007', a\\u{7}",
    "灯塔社区, 灯塔社区",
    "👩\u200D💻, 👩\u200D💻"
  })
  void whatATerminalWouldObeyIsShownInstead(String text, String shown) {
    assertThat(Visible.of(text)).isEqualTo(shown);
  }
}
