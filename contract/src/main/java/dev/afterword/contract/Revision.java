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
  private static final char FIRST_COMBINING = '\u0300';

  /** Refuses anything but a SHA-256. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Revision {
    if (!DIGEST.matcher(value).matches()) {
      throw new IllegalArgumentException("a revision is a SHA-256 in lower-case hexadecimal");
    }
  }

  /** The revision of a text as its author sees it. */
  public static Revision of(String content) {
    String normal = isNormal(content) ? content.stripTrailing() : normal(content);
    return new Revision(Digests.sha256(normal));
  }

  private static String normal(String content) {
    String text =
        isComposed(content) ? content : Normalizer.normalize(content, Normalizer.Form.NFC);
    var normal = new StringBuilder(text.length());
    int start = 0;
    while (start < text.length()) {
      int end = endOfLine(text, start);
      int from = text.charAt(start) == '\uFEFF' ? start + 1 : start;
      int to = end;
      while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
        to--;
      }
      normal.append(text, from, to).append('\n');
      start = end + (text.startsWith("\r\n", end) ? 2 : 1);
    }
    return normal.toString().stripTrailing();
  }

  /** Whether all of its lines stay as they are; most texts do. */
  private static boolean isNormal(String text) {
    char before = '\n';
    for (int at = 0; at < text.length(); at++) {
      char sign = text.charAt(at);
      if (sign == '\r' || sign >= FIRST_COMBINING || (sign == '\n' && isBlank(before))) {
        return false;
      }
      before = sign;
    }
    return true;
  }

  private static boolean isBlank(char sign) {
    return sign != '\n' && Character.isWhitespace(sign);
  }

  /** Below U+0300 nothing combines: the question costs a tenth of the answer. */
  private static boolean isComposed(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= FIRST_COMBINING) {
        return false;
      }
    }
    return true;
  }

  private static int endOfLine(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
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
