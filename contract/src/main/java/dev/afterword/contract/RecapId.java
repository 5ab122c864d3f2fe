package dev.afterword.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Optional;

/**
 * The identity of a recap: its first published path without extension, for example {@code
 * zh/events/meetLookBack}. It survives renames. In Unicode NFC, with {@code /} between its parts.
 *
 * @param value never blank, never absolute, without {@code .} and {@code ..} parts, without control
 *     characters, at most 1024 characters
 */
public record RecapId(@JsonValue String value) implements Comparable<RecapId> {
  private static final int LONGEST = 1024;

  /** Refuses a value that could leave a folder or break a key. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public RecapId {
    value = Normalizer.normalize(value, Normalizer.Form.NFC);
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException("a recap id has 1 to " + LONGEST + " characters");
    }
    if (value.chars().anyMatch(Character::isISOControl) || value.indexOf('\\') >= 0) {
      throw new IllegalArgumentException("a recap id has no control characters and no backslash");
    }
    for (String part : value.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        throw new IllegalArgumentException(
            "a recap id is a relative path without empty, . or .. parts: " + value);
      }
    }
  }

  /** As it comes from outside; empty for what can be none. */
  public static Optional<RecapId> of(String text) {
    try {
      return Optional.of(new RecapId(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  @Override
  public int compareTo(RecapId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
