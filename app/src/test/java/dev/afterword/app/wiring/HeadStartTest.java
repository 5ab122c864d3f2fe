package dev.afterword.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HeadStartTest {
  @ParameterizedTest
  @ValueSource(strings = {"up", "try"})
  void commandsThatStartAKafkaBeginWithIt(String command) {
    assertThat(HeadStart.of(List.of(command, "--once"))).isTrue();
  }

  @Test
  void otherCommandsLoadNothingAhead() {
    assertThat(HeadStart.of(List.of("check"))).isFalse();
    assertThat(HeadStart.of(List.of())).isFalse();
  }
}
