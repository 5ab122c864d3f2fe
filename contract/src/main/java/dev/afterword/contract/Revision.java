package dev.afterword.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * SHA-256 over the normalised content of a recap, in lower-case hexadecimal. Byte order mark, line
 * ends and trailing blanks do not change it.
 *
 * @param value 64 hexadecimal digits
 */
public record Revision(@JsonValue String value) {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  /** Refuses anything but a SHA-256. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Revision {
    if (!DIGEST.matcher(value).matches()) {
      throw new IllegalArgumentException("a revision is a SHA-256 in lower-case hexadecimal");
    }
  }

  /** The revision of a text as its author sees it. */
  public static Revision of(String content) {
    var normal = new StringBuilder(content.length());
    Normalizer.normalize(content, Normalizer.Form.NFC)
        .lines()
        .map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
        .map(String::stripTrailing)
        .forEach(line -> normal.append(line).append('\n'));
    return new Revision(Digests.sha256(normal.toString().stripTrailing()));
  }

  /** The first twelve digits, for people. */
  public String brief() {
    return value.substring(0, 12);
  }

  @Override
  public String toString() {
    return value;
  }
}
