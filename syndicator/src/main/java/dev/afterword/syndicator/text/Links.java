package dev.afterword.syndicator.text;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses as every platform recognises them: absolute, http or https, ASCII only. */
final class Links {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** What RFC 3986 allows in an address beside letters and digits. */
  private static final String ALLOWED = "-._~:/?#[]@!$&'()*+,;=%";

  private static final String SAFE_IN_NAMES = "-._~!$&'()*+,;=@";
  private static final Pattern HOST = Pattern.compile("(?i)^(https?://)([^/?#:@\\[]+)");

  private Links() {}

  /** Each address once, in order. */
  static List<Clip> distinct(Stream<Clip> clips) {
    var byLink = new LinkedHashMap<String, Clip>();
    clips.forEach(clip -> byLink.putIfAbsent(clip.link(), clip));
    return List.copyOf(byLink.values());
  }

  /** One name of a path, so that nothing in it means anything. */
  static String segment(String name) {
    return encoded(name, SAFE_IN_NAMES);
  }

  /** Whether a text holds the address itself, and not only one that begins like it. */
  static boolean isIn(String text, String link) {
    return Pattern.compile(Pattern.quote(link) + "(?=\\p{Punct}?(?:\\s|$)|[^\\x21-\\x7E])")
        .matcher(text)
        .find();
  }

  static Optional<String> link(String raw, URI page) {
    try {
      var resolved = page.resolve(new URI(encoded(hosted(raw.strip()), ALLOWED)));
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

  /** A host in any script has a name in ASCII, which is what every platform understands. */
  private static String hosted(String address) {
    return HOST.matcher(address)
        .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + ascii(found.group(2))));
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException unreadable) {
      return host;
    }
  }

  /** Platforms end an address at the first letter outside ASCII, so such letters are encoded. */
  private static String encoded(String text, String allowed) {
    var result = new StringBuilder(text.length());
    for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
      if (unit > ' ' && (Character.isLetterOrDigit(unit) || allowed.indexOf(unit) >= 0)) {
        result.append((char) unit);
      } else {
        result.append('%').append(HEX.toHexDigits(unit));
      }
    }
    return result.toString();
  }
}
