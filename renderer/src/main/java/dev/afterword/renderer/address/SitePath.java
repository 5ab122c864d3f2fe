package dev.afterword.renderer.address;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * A file below the site folder, for example {@code zh/events/meetup.html}. In Unicode NFC.
 *
 * @param value relative, with {@code /} between its parts, none of which is empty, {@code .} or
 *     {@code ..} or longer than a file system takes
 */
public record SitePath(@JsonValue String value) implements Comparable<SitePath> {
  /** File systems take 255 bytes; a temporary file needs room for its suffix. */
  private static final int LONGEST_PART = 240;

  private static final int LONGEST = 1500;
  private static final String INDEX = "index.html";
  private static final String HEXADECIMAL = "0123456789ABCDEF";

  /** Refuses what could leave the folder or what a file system would refuse. */
  public SitePath {
    if (!isUsual(value)) {
      value = judged(value);
    }
  }

  /** Paths are made for every link of every page, and almost none has anything to be judged. */
  private static boolean isUsual(String path) {
    char before = '/';
    for (int at = 0; at < path.length(); at++) {
      char sign = path.charAt(at);
      boolean begins = before == '/';
      if (!unreserved(sign) || (begins && (sign == '/' || sign == '.'))) {
        return false;
      }
      before = sign;
    }
    return before != '/' && path.length() <= LONGEST_PART;
  }

  private static String judged(String written) {
    String value = isPlain(written) ? written : Normalizer.normalize(written, Normalizer.Form.NFC);
    if (value.length() > LONGEST
        || value.indexOf('\\') >= 0
        || value.chars().anyMatch(SitePath::unfit)) {
      throw new IllegalArgumentException("not a path for a file of the site: " + printable(value));
    }
    for (String part : value.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..") || isLong(part)) {
        throw new IllegalArgumentException(
            "a path of the site is relative, without empty, . or .. parts, each at most "
                + LONGEST_PART
                + " bytes: "
                + printable(value));
      }
    }
    return value;
  }

  /** The address relative to the base of the site; the index of a folder is the folder. */
  public String encoded() {
    String address = value;
    if (address.equals(INDEX)) {
      address = "";
    } else if (address.endsWith("/" + INDEX)) {
      address = address.substring(0, address.length() - INDEX.length());
    }
    return encode(address);
  }

  /** A link to this file that works in a file of the site, wherever the site lies. */
  public String from(SitePath page) {
    String link = page.toBase() + encoded();
    return link.isEmpty() ? "./" : link;
  }

  /** What leads from this file to the base of the site: empty or {@code ../../}. */
  public String toBase() {
    int folders = 0;
    for (int at = value.indexOf('/'); at >= 0; at = value.indexOf('/', at + 1)) {
      folders++;
    }
    return "../".repeat(folders);
  }

  /** A text as part of an address: all but unreserved characters (RFC 3986, 2.3) and slashes. */
  public static String encode(String text) {
    int fit = 0;
    while (fit < text.length() && unreserved(text.charAt(fit))) {
      fit++;
    }
    if (fit == text.length()) {
      return text;
    }
    var encoded = new StringBuilder(text.length() + 16);
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (octet & 0xFF);
      if (unreserved(character)) {
        encoded.append(character);
      } else {
        encoded
            .append('%')
            .append(HEXADECIMAL.charAt(character >> 4))
            .append(HEXADECIMAL.charAt(character & 0xF));
      }
    }
    return encoded.toString();
  }

  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** A character takes three bytes at most, or four for two of them. */
  private static boolean isLong(String part) {
    return part.length() * 3 > LONGEST_PART
        && part.getBytes(StandardCharsets.UTF_8).length > LONGEST_PART;
  }

  private static boolean unreserved(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '-' && character <= '9')
        || character == '_'
        || character == '~';
  }

  private static boolean unfit(int character) {
    return Character.isISOControl(character);
  }

  private static String printable(String text) {
    String clean = text.replaceAll("\\p{Cntrl}", "?");
    return clean.length() > 200 ? clean.substring(0, 200) + "…" : clean;
  }

  @Override
  public int compareTo(SitePath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
