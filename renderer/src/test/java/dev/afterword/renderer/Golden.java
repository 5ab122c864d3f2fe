package dev.afterword.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a text with a file of {@code src/test/resources/golden}; {@code -Dgolden=write} writes
 * the file, to be read before it is committed.
 */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  static void check(String name, String text) throws IOException {
    Path file = FOLDER.resolve(name);
    // The address of the style sheet changes with every change of style.
    String stable = text.replaceAll("afterword\\.[0-9a-f]{12}\\.css", "afterword.css");
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, stable);
    }
    assertThat(stable).as(name).isEqualTo(Files.readString(file));
  }
}
