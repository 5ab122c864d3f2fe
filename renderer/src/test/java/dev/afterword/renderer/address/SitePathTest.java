package dev.afterword.renderer.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SitePathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "/", "/a", "a/", "a//b", ".", "..", "a/..", "a/../b", "./a", "a\\b", "a\nb", "a/./b"
      })
  void whatCouldLeaveTheFolderIsRefused(String path) {
    assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new SitePath(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "zh/events/a.html", ".well-known/a", "a/..b", "a b", "zh/回顾.html"})
  void whatStaysInsideIsKeptAsItIs(String path) {
    assertThat(new SitePath(path).value()).isEqualTo(path);
  }

  @Test
  void aPartMayBeAsLongAsAFileSystemTakes() {
    assertThat(new SitePath("a".repeat(240)).value()).hasSize(240);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new SitePath("a/" + "b".repeat(241)));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new SitePath("回".repeat(81)));
  }

  @Test
  void charactersThatHaveTwoSpellingsHaveOne() {
    assertThat(new SitePath("e\u0301.html")).isEqualTo(new SitePath("\u00e9.html"));
  }

  @Test
  void anAddressHoldsOnlyWhatNeedsNoEscape() {
    assertThat(new SitePath("zh/a b/回~_-.html").encoded()).isEqualTo("zh/a%20b/%E5%9B%9E~_-.html");
    assertThat(new SitePath("zh/a/index.html").encoded()).isEqualTo("zh/a/");
    assertThat(SitePath.encode("a:b,c;d@e[f]")).isEqualTo("a%3Ab%2Cc%3Bd%40e%5Bf%5D");
  }
}
