package dev.afterword.renderer.search;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A test vector of the tokenizer, from the file that belongs to its specification.
 *
 * @param text what is cut
 * @param terms what comes of it
 */
record Vector(String text, List<String> terms) {
  static final Path FILE = Path.of("../docs/search-vectors.json");

  static List<Vector> all() throws IOException {
    return new JsonMapper().readValue(Files.readString(FILE), new TypeReference<>() {});
  }
}
