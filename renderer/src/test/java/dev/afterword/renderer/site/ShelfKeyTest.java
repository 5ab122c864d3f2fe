package dev.afterword.renderer.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that people spell differently are one; what is folded stays as it is. */
class ShelfKeyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "meetup|meetup",
        "Meetup|meetup",
        " tag 7|tag 7",
        "tag  7|tag 7",
        "tag 7 |tag 7",
        "讲者 12|讲者 12",
        "讲者\u300012|讲者\u300012",
        "ÉTÉ|été",
        "e\u0301te\u0301|été",
        "a\tb|a b",
      })
  void aNameIsFolded(String written, String folded) {
    var key = new ShelfKey("zh", Facet.TAG, written);
    assertThat(key.name()).isEqualTo(folded);
    assertThat(new ShelfKey("zh", Facet.TAG, key.name())).isEqualTo(key);
  }
}
