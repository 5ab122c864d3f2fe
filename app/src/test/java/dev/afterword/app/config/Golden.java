package dev.afterword.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of {@code src/test/resources/configuration}; {@code -Dgolden=write} rewrites them. */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/configuration");

  private Golden() {}

  static String read(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name), StandardCharsets.UTF_8);
  }

  static void check(String name, List<String> lines) throws IOException {
    if ("write".equals(System.getProperty("golden"))) {
      Files.write(FOLDER.resolve(name), lines);
    }
    assertThat(String.join("\n", lines) + "\n").isEqualTo(read(name));
  }
}
