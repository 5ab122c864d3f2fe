package dev.afterword.syndicator.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.UnreadableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares JSON with a file of {@code src/test/resources/golden}; {@code -Dgolden=write} writes the
 * file, to be read before it is committed.
 */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  /** What a file holds. */
  public static JsonNode read(String name) {
    try {
      return new JsonCodec().tree(Files.readString(FOLDER.resolve(name)));
    } catch (IOException | UnreadableException missing) {
      throw new AssertionError(name, missing);
    }
  }

  /** Compares. */
  public static void check(String name, JsonNode actual) {
    Path file = FOLDER.resolve(name);
    String text = actual.toPrettyString() + "\n";
    try {
      if ("write".equals(System.getProperty("golden"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
      assertThat(text).as(name).isEqualTo(Files.readString(file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
