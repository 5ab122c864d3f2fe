package dev.afterword.app.config;

import static java.util.stream.Collectors.joining;

import dev.afterword.contract.WireName;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;

/** The shapes of everything but durations. */
final class Shapes {
  private static final int LONGEST_NUMBER = 9;
  private static final int PORT_LIMIT = 65_535;
  private static final String HOST = "[a-zA-Z0-9._-]+|\\[[0-9a-fA-F:.]+\\]";

  private Shapes() {}

  /** One line with something on it. */
  static String line(String text) throws RefusedException {
    if (text.isBlank()) {
      throw new RefusedException("is empty: write a value or remove the key");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new RefusedException("has a line break or another control character: write one line");
    }
    return text.strip();
  }

  /** Any text but an empty one. */
  static String text(String text) throws RefusedException {
    if (text.isBlank()) {
      throw new RefusedException("is empty: write a value or remove the key");
    }
    return text;
  }

  /** A key that nobody guesses and that fits into a header. */
  static String key(String text) throws RefusedException {
    if (!text.matches("[\\x21-\\x7e]{16,200}")) {
      throw new RefusedException(
          "takes 16 to 200 ASCII characters without blanks: let a password generator make it");
    }
    return text;
  }

  /** Credentials of a store: they stand in headers. */
  static String token(String text) throws RefusedException {
    if (!text.matches("[\\x21-\\x7e]{1,4000}")) {
      throw new RefusedException("takes ASCII characters without blanks, as the store gave them");
    }
    return text;
  }

  /** The name of a bucket, as S3 has them; also a part of a host's name. */
  static String bucket(String text) throws RefusedException {
    if (!text.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
      throw new RefusedException(
          "is no name of a bucket: use a-z, 0-9, dot and hyphen, 3 to 63 characters");
    }
    return text;
  }

  /** The name of a region, as in {@code eu-central-1}. */
  static String region(String text) throws RefusedException {
    if (!text.matches("[a-z0-9-]{1,60}")) {
      throw new RefusedException("is no region: write one such as eu-central-1, or auto");
    }
    return text;
  }

  static Shape<Integer> whole(int from, int to) {
    return text -> {
      if (text.matches("[0-9]{1," + LONGEST_NUMBER + "}")) {
        int number = Integer.parseInt(text);
        if (number >= from && number <= to) {
          return number;
        }
      }
      throw new RefusedException("takes a whole number from " + from + " to " + to);
    };
  }

  static boolean yesOrNo(String text) throws RefusedException {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new RefusedException("takes true or false");
    };
  }

  /** One of the constants by its wire name. */
  static <E extends Enum<E> & WireName> Shape<E> oneOf(Class<E> type) {
    var constants = List.of(type.getEnumConstants());
    var names =
        constants.stream()
            .map(WireName::wireName)
            .collect(joining(", "))
            .replaceFirst(", (?=[^,]*$)", " or ");
    return text ->
        constants.stream()
            .filter(constant -> constant.wireName().equals(text))
            .findFirst()
            .orElseThrow(() -> new RefusedException("takes " + names));
  }

  /** The public base address of a site, without a trailing slash. */
  static URI site(String text) throws RefusedException {
    var url = address(text);
    if (!List.of("http", "https").contains(url.getScheme())
        || url.getRawUserInfo() != null
        || url.getRawQuery() != null
        || url.getRawFragment() != null) {
      throw new RefusedException(
          "is no base address: write https://host or https://host/path, without user, query and #");
    }
    return URI.create(url.toString().replaceAll("/+$", ""));
  }

  /** Any absolute URL with a host. */
  static URI address(String text) throws RefusedException {
    try {
      var url = new URI(text.strip());
      if (url.getScheme() != null && url.getHost() != null && url.getPort() <= PORT_LIMIT) {
        return url;
      }
    } catch (URISyntaxException unreadable) {
      // The parser's message repeats the text, which may be a secret.
      throw new RefusedException(
          "is no URL: write https://host/path, and percent-encode special signs");
    }
    throw new RefusedException("is no absolute URL with a host: write https://host/path");
  }

  /** A colour as style sheets write it, with six digits. */
  static String color(String text) throws RefusedException {
    if (!text.matches("#[0-9a-fA-F]{6}")) {
      throw new RefusedException("takes a colour in quotes such as \"#0a6a5b\"");
    }
    return text;
  }

  /** Where a link of every page leads: an absolute URL or a path below the site. */
  static String link(String text) throws RefusedException {
    String link = line(text);
    boolean scheme = link.matches("(?i)[a-z][a-z0-9+.-]*:.*");
    if (scheme && !link.matches("(?i)(https?|mailto):.+")) {
      throw new RefusedException("takes https://host/path, mailto: or a path such as /about.html");
    }
    return link;
  }

  /** {@code host:port}, several with commas. */
  static String servers(String text) throws RefusedException {
    for (var server : text.split(",", -1)) {
      var parts = server.strip().split(":(?=[^:]*$)", -1);
      if (parts.length != 2 || !parts[0].matches(HOST) || !isPort(parts[1])) {
        throw new RefusedException("takes host:port, several with commas, such as kafka-1:9092");
      }
    }
    return text.strip();
  }

  private static boolean isPort(String text) {
    return text.matches("[0-9]{1,5}")
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= PORT_LIMIT;
  }

  /** What topic names may begin with; Kafka allows 249 characters in all. */
  static String topicPrefix(String text) throws RefusedException {
    if (!text.matches("[a-zA-Z0-9._-]{1,200}")) {
      throw new RefusedException("takes letters, digits, dot, underscore and hyphen");
    }
    return text;
  }

  static ZoneId zone(String text) throws RefusedException {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException unknown) {
      throw new RefusedException("is no time zone: write one such as Asia/Shanghai or UTC");
    }
  }

  /** A language as RFC 5646 (BCP 47) writes it; also the name of a folder, so kept as written. */
  static String language(String text) throws RefusedException {
    var refusal = new RefusedException("is no language tag (BCP 47): write en, zh or pt-BR");
    if (!text.matches("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*")) {
      throw refusal;
    }
    try {
      new Locale.Builder().setLanguageTag(text).build();
      return text;
    } catch (IllformedLocaleException illFormed) {
      throw refusal;
    }
  }

  /** A pattern for paths below the content root. */
  static String glob(String text) throws RefusedException {
    requireInside(text);
    try {
      FileSystems.getDefault().getPathMatcher("glob:" + text);
      return text;
    } catch (PatternSyntaxException broken) {
      throw new RefusedException("is no glob: close every [ and {, such as **/*.{md,markdown}");
    }
  }

  /** A path that stays below the folder it starts from, without {@code ./} and trailing slash. */
  static String path(String text) throws RefusedException {
    requireInside(text);
    var parts =
        Arrays.stream(text.split("/"))
            .filter(part -> !part.isEmpty() && !part.equals("."))
            .toList();
    return parts.isEmpty() ? "." : String.join("/", parts);
  }

  private static void requireInside(String text) throws RefusedException {
    line(text);
    if (text.startsWith("/") || text.contains("\\") || text.matches("[a-zA-Z]:.*")) {
      throw new RefusedException("takes a relative path with forward slashes");
    }
    if (List.of(text.split("/")).contains("..")) {
      throw new RefusedException("must not lead outside: remove ..");
    }
  }
}
