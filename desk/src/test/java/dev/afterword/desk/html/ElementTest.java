package dev.afterword.desk.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ElementTest {
  private static String html(Element element) {
    var out = new StringBuilder();
    element.write(out);
    return out.toString();
  }

  @Test
  void textStaysTextWhereverItStands() {
    assertThat(html(Element.of("p", "<b>&\"'").with("title", "\"><script>")))
        .isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&quot;&#39;</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "vbscript:x",
        ""
      })
  void anAddressThatIsNoneOfTheWebIsLeftOut(String address) {
    assertThat(html(Element.of("a", "x").with("href", address))).isEqualTo("<a>x</a>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://a.example/?a=1&b=2", "http://a.example", "/desk", "#x", "?page=2"})
  void othersAreKept(String address) {
    assertThat(html(Element.of("a", "x").with("href", address)))
        .isEqualTo("<a href=\"" + address.replace("&", "&amp;") + "\">x</a>");
  }

  @Test
  void thereAreNoHandlersAndNoStyles() {
    assertThatThrownBy(() -> Element.of("p").with("onclick", "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Element.of("style")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Element.of("p><script")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noTextEndsItsElement() {
    long seed = Long.getLong("seed", System.nanoTime());
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    String letters = "<>\"'&/=! \u0000\u202e\u2066\ud83d\ude00中a";
    for (int round = 0; round < 500; round++) {
      var text = new StringBuilder();
      for (int i = 0; i < 12; i++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      String html = html(Element.of("p", text.toString()).with("title", text.toString()));
      assertThat(html)
          .as("seed %d", seed)
          .matches("(?s)<p title=\"[^\"<>]*\">[^<>]*</p>")
          .doesNotContain("\u202e", "\u2066", "\u0000");
    }
  }
}
