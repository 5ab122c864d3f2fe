package dev.afterword.producer.recap;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be told about an address without visiting it. */
final class Links {
  private static final Pattern BREAKS = Pattern.compile("[\r\n\t]");

  /** What people write into addresses and no address may have. */
  private static final Pattern ODD = Pattern.compile("[ |<>\"{}^`\\\\]");

  private static final Pattern SUBDOMAIN = Pattern.compile("^(www|m)\\.");
  private static final Pattern SECURE_PORT = Pattern.compile("^(https://[^/]+):443(?=/|$)");
  private static final Pattern PLAIN_PORT = Pattern.compile("^(http://[^/]+):80(?=/|$)");
  private static final Pattern QUERY = Pattern.compile("[?#].*$");
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:");

  private Links() {}

  /** The address as a browser takes it: trimmed, without line breaks and tabs. */
  static String cleaned(String written) {
    return (hasBreak(written) ? BREAKS.matcher(written).replaceAll("") : written).strip();
  }

  private static boolean hasBreak(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\t') >= 0;
  }

  static boolean isHttp(String url) {
    return url.regionMatches(true, 0, "http://", 0, 7)
        || url.regionMatches(true, 0, "https://", 0, 8);
  }

  /** The absolute address of http, https and protocol-relative links; empty for everything else. */
  static Optional<String> absolute(String url) {
    if (url.startsWith("//")) {
      return Optional.of("https:" + url);
    }
    return isHttp(url) ? Optional.of(url) : Optional.empty();
  }

  /** Whether it names a scheme of its own, such as {@code javascript:} or {@code data:}. */
  static boolean hasScheme(String url) {
    return SCHEME.matcher(url).lookingAt();
  }

  /** Host in lower case without {@code www.} and {@code m.}; empty if there is none. */
  static String host(String url) {
    return plainHost(url)
        .or(() -> uri(url).map(uri -> Optional.ofNullable(uri.getHost()).orElse("")))
        .map(host -> SUBDOMAIN.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst(""))
        .orElse("");
  }

  /** Of an ordinary address; taking it apart as a whole costs twenty times as much. */
  private static Optional<String> plainHost(String url) {
    int start = url.indexOf("://") + 3;
    int end = start;
    while (start > 2 && end < url.length() && isHostSign(url.charAt(end))) {
      end++;
    }
    boolean plain = end > start && (end == url.length() || url.charAt(end) == '/');
    return plain && isHttp(url) ? Optional.of(url.substring(start, end)) : Optional.empty();
  }

  private static boolean isHostSign(char sign) {
    return (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z')
        || (sign >= '0' && sign <= '9')
        || sign == '.'
        || sign == '-';
  }

  static String path(String url) {
    return plainPath(url)
        .or(() -> uri(url).map(uri -> Optional.ofNullable(uri.getRawPath()).orElse("")))
        .orElse("");
  }

  /** Of an ordinary address, as {@link #plainHost}. */
  private static Optional<String> plainPath(String url) {
    int host = url.indexOf("://") + 3;
    int start = host < 3 ? -1 : url.indexOf('/', host);
    if (start < 0 || !isHttp(url)) {
      return Optional.empty();
    }
    for (int at = host; at < url.length(); at++) {
      char sign = url.charAt(at);
      if (!isHostSign(sign) && ((sign != '/' && sign != '_') || at < start)) {
        return Optional.empty();
      }
    }
    return Optional.of(url.substring(start));
  }

  static String query(String url) {
    return uri(url).map(uri -> Optional.ofNullable(uri.getRawQuery()).orElse("")).orElse("");
  }

  /** Two spellings of one address compare equal: default ports are dropped. */
  static String comparable(String url) {
    if (url.indexOf(":443") < 0 && url.indexOf(":80") < 0) {
      return url;
    }
    return SECURE_PORT.matcher(PLAIN_PORT.matcher(url).replaceFirst("$1")).replaceFirst("$1");
  }

  /** Path of a relative reference without query and fragment, percent-decoded. */
  static String decodedPath(String reference) {
    boolean bare = reference.indexOf('?') < 0 && reference.indexOf('#') < 0;
    String path = bare ? reference : QUERY.matcher(reference).replaceFirst("");
    if (path.indexOf('%') < 0) {
      return path;
    }
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return path;
    }
  }

  private static Optional<URI> uri(String url) {
    try {
      boolean odd = ODD.matcher(url).find();
      return Optional.of(
          new URI(
              odd ? ODD.matcher(url.replace(" ", "%20").replace("|", "%7C")).replaceAll("") : url));
    } catch (URISyntaxException unreadable) {
      return Optional.empty();
    }
  }
}
