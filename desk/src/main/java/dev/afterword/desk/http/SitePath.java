package dev.afterword.desk.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A path that can be one of the site: decoded, in NFC, and unable to lead out of a folder.
 *
 * @param segments the names, outermost first
 * @param folder whether it ends with a slash
 */
record SitePath(List<String> segments, boolean folder) {
  SitePath {
    segments = List.copyOf(segments);
  }

  /**
   * Reads the path of a request line (RFC 3986, 3.3).
   *
   * @return empty for what can never name a file: not UTF-8, an empty or hidden name, {@code ..}, a
   *     slash or control character in disguise
   */
  static Optional<SitePath> parse(String rawPath) {
    if (!rawPath.startsWith("/")) {
      return Optional.empty();
    }
    String[] raw = rawPath.substring(1).split("/", -1);
    boolean folder = raw[raw.length - 1].isEmpty();
    List<String> segments = new ArrayList<>();
    for (int i = 0; i < (folder ? raw.length - 1 : raw.length); i++) {
      Optional<String> name = decode(raw[i]).filter(SitePath::harmless);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      segments.add(name.get());
    }
    return Optional.of(new SitePath(segments, folder));
  }

  /** The file below the site; of a folder its index. */
  String file() {
    String path = String.join("/", segments);
    return folder ? path + "/index.html" : path;
  }

  private static Optional<String> decode(String raw) {
    // HttpServer gives each byte of the request line as one character.
    ByteBuffer bytes = ByteBuffer.allocate(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char character = raw.charAt(i);
      if (character == '%') {
        if (!raw.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*")) {
          return Optional.empty();
        }
        bytes.put((byte) Integer.parseInt(raw, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.put((byte) character);
      }
    }
    try {
      String decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
      return Optional.of(Normalizer.normalize(decoded, Normalizer.Form.NFC));
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  private static boolean harmless(String name) {
    boolean hidden = name.startsWith(".") && !name.equals(".well-known");
    boolean disguise =
        name.chars().anyMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    return !name.isEmpty() && !hidden && !disguise;
  }

  /** The same path as a folder, percent-encoded, for a {@code Location}. */
  String encodedFolder() {
    StringBuilder encoded = new StringBuilder("/");
    segments.forEach(segment -> encoded.append(encode(segment)).append('/'));
    return encoded.toString();
  }

  private static String encode(String segment) {
    StringBuilder encoded = new StringBuilder();
    for (byte part : segment.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = Character.toString(part & 0xff).matches("[A-Za-z0-9._~-]");
      encoded.append(plain ? Character.toString(part) : String.format("%%%02X", part & 0xff));
    }
    return encoded.toString();
  }
}
