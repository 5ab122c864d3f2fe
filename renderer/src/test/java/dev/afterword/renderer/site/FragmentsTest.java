package dev.afterword.renderer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FragmentsTest {
  private final Fragments fragments = new Fragments();
  private final List<String> made = new ArrayList<>();

  @Test
  void whatIsRememberedIsNotMadeAgain() {
    assertThat(of("a", 1)).isEqualTo("a");
    assertThat(of("a", 1)).isEqualTo("a");

    assertThat(made).containsExactly("a");
  }

  @Test
  void whatWasUsedLongestAgoIsForgottenFirst() {
    of("a", 1_400_000);
    of("b", 1_400_000);
    of("a", 1_400_000);
    of("c", 1_400_000);
    made.clear();

    of("a", 1_400_000);
    of("b", 1_400_000);

    assertThat(made).containsExactly("b");
  }

  private String of(String key, int length) {
    return fragments
        .of(
            key,
            () -> {
              made.add(key);
              return key.repeat(length);
            })
        .substring(0, 1);
  }
}
