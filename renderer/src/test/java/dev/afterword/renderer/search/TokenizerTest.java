package dev.afterword.renderer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tokenizer of the renderer against its specification. */
class TokenizerTest {
  static List<Vector> vectors() throws IOException {
    return Vector.all();
  }

  private static List<String> terms(String text) {
    var terms = new ArrayList<String>();
    Tokenizer.each(text, (folded, from, to) -> terms.add(folded.substring(from, to)));
    return terms;
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void aTextIsCutAsTheVectorSays(Vector vector) {
    assertThat(terms(vector.text())).isEqualTo(vector.terms());
  }

  @Test
  void aTextOfOneHalfOfACharacterIsNoTrouble() {
    assertThat(terms("a \ud800 b \udc00")).contains("a", "b");
  }
}
