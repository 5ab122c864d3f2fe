package dev.afterword.desk.http;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text may lie compressed beside itself, as {@code .gz}; this chooses between the two. */
final class Compression {
  private static final String GZIP = "gzip";
  private static final String SUFFIX = ".gz";

  /** RFC 9110, 12.4.2: at most three decimals. */
  private static final Pattern WEIGHT =
      Pattern.compile(
          "\\s*([!#$%&'*+.^_`|~0-9a-z-]+)\\s*(?:;\\s*q\\s*=\\s*([01](?:\\.\\d{0,3})?)\\s*)?");

  private Compression() {}

  /** The same text, compressed; empty for what is no text, or has no such file. */
  static Optional<Path> of(Path file, String mediaType) {
    Path twin = file.resolveSibling(file.getFileName() + SUFFIX);
    return isText(mediaType) && Files.isRegularFile(twin, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(twin)
        : Optional.empty();
  }

  private static boolean isText(String mediaType) {
    return mediaType.startsWith("text/") || mediaType.contains("json") || mediaType.contains("xml");
  }

  /**
   * Whether a client would rather have it compressed (RFC 9110, 12.5.3). A client that says nothing
   * gets what lies there.
   */
  static boolean isWanted(Request request) {
    String accepted = request.header("Accept-Encoding").orElse("").toLowerCase(Locale.ROOT);
    double compressed =
        weight(accepted, GZIP)
            .or(() -> weight(accepted, "x-gzip"))
            .or(() -> weight(accepted, "*"))
            .orElse(0.0);
    return compressed > 0 && compressed >= weight(accepted, "identity").orElse(0.0);
  }

  private static Optional<Double> weight(String accepted, String coding) {
    for (String part : accepted.split(",", -1)) {
      Matcher weight = WEIGHT.matcher(part);
      if (weight.matches() && weight.group(1).equals(coding)) {
        return Optional.of(Optional.ofNullable(weight.group(2)).map(Double::valueOf).orElse(1.0));
      }
    }
    return Optional.empty();
  }
}
