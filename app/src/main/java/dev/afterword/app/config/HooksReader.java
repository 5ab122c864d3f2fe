package dev.afterword.app.config;

import dev.afterword.desk.hook.Forge;
import java.util.EnumMap;
import java.util.Map;

/** Reads {@code hooks}: the secret of each forge that calls. */
final class HooksReader {
  private static final int SHORTEST = 8;

  private HooksReader() {}

  static Map<Forge, String> read(Section section) {
    Map<Forge, String> secrets = new EnumMap<>(Forge.class);
    for (Forge forge : Forge.values()) {
      section
          .value(forge.wireName(), HooksReader::secret)
          .ifPresent(secret -> secrets.put(forge, secret));
    }
    section.close();
    return secrets;
  }

  private static String secret(String text) throws RefusedException {
    String line = Shapes.line(text);
    if (line.length() < SHORTEST) {
      throw new RefusedException("is too short for a secret: use at least 8 characters");
    }
    return line;
  }
}
