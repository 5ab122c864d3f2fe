package dev.afterword.syndicator.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Addresses as every platform recognises them: absolute, http or https, ASCII only. */
final class Links {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** What RFC 3986 allows in an address beside letters and digits. */
  private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";

  private Links() {}

  /** Those that can be opened, each once, in order. */
  static List<String> of(Stream<String> raw, URI page) {
    return raw.map(text -> link(text, page)).flatMap(Optional::stream).distinct().toList();
  }

  static Optional<String> link(String raw, URI page) {
    try {
      var resolved = page.resolve(new URI(ascii(raw.strip())));
      return isWeb(resolved) ? Optional.of(resolved.toString()) : Optional.empty();
    } catch (URISyntaxException unreadable) {
      return Optional.empty();
    }
  }

  private static boolean isWeb(URI address) {
    return address.getScheme() != null
        && address.getRawAuthority() != null
        && address.getScheme().toLowerCase(Locale.ROOT).matches("https?");
  }

  /** Platforms end an address at the first letter outside ASCII, so such letters are encoded. */
  private static String ascii(String address) {
    var result = new StringBuilder(address.length());
    for (byte unit : address.getBytes(StandardCharsets.UTF_8)) {
      if (isPlain(unit)) {
        result.append((char) unit);
      } else {
        result.append('%').append(HEX.toHexDigits(unit));
      }
    }
    return result.toString();
  }

  private static boolean isPlain(byte unit) {
    return unit > ' ' && (Character.isLetterOrDigit(unit) || ALLOWED.indexOf(unit) >= 0);
  }
}
