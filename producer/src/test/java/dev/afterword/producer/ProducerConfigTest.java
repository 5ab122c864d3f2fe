package dev.afterword.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProducerConfigTest {
  private static ProducerConfig config(String source, String root, String folder) {
    return new ProducerConfig(
        source,
        Path.of("."),
        Path.of("data"),
        root,
        List.of(),
        List.of(),
        Optional.of(folder),
        List.of("zh"),
        ZoneOffset.UTC,
        1);
  }

  @Test
  void pathsAreTrimmedAndDefaultsFilledIn() {
    ProducerConfig config = config("main", "./app/", "static/");
    assertThat(config.root()).isEqualTo("app");
    assertThat(config.staticFolder()).contains("static");
    assertThat(config.include()).containsExactly("**/*.md");
    assertThat(config("main", ".", ".").root()).isEmpty();
  }

  @Test
  void allBadValuesAreReportedAtOnce() {
    assertThatThrownBy(() -> config("a b", "../x", "/y"))
        .hasMessageContaining("a source is named")
        .hasMessageContaining("content.root")
        .hasMessageContaining("content.static");
  }
}
