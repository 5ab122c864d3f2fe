package dev.afterword.producer.recap;

import dev.afterword.contract.RecapId;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identity and address of a file, both derived from its path and from nothing else.
 *
 * @param prefix folder of the site in which all of a source lies, empty for the top
 * @param inner path below the root in NFC, without extension
 */
public record PagePath(String prefix, String inner) {
  private static final Pattern EXTENSION =
      Pattern.compile("(\\.html)?\\.(md|markdown|mdx|mkd)(\\.erb)?$", Pattern.CASE_INSENSITIVE);

  /** File systems hold 255 bytes; the page, its temporary file and its suffix need some of them. */
  private static final int LONGEST_NAME = 230;

  /** The page path of a file below the root; empty if the path is unsafe or not below it. */
  public static Optional<PagePath> of(String root, String path) {
    return of(root, "", path);
  }

  /** The same in a folder of the site. */
  public static Optional<PagePath> of(String root, String prefix, String path) {
    return below(root, path)
        .map(inner -> Normalizer.normalize(inner, Normalizer.Form.NFC))
        .map(PagePath::withoutExtension)
        .filter(PagePath::isSafe)
        .map(stem -> new PagePath(prefix, stem));
  }

  /** Every path of a source comes here with every commit, and nearly all end alike. */
  private static String withoutExtension(String inner) {
    boolean usual = inner.endsWith(".md") && inner.toLowerCase(Locale.ROOT).indexOf(".html") < 0;
    return usual
        ? inner.substring(0, inner.length() - 3)
        : EXTENSION.matcher(inner).replaceFirst("");
  }

  /** The path below the root, if it is below it. */
  public static Optional<String> below(String root, String path) {
    if (root.isEmpty()) {
      return Optional.of(path);
    }
    return path.startsWith(root + "/")
        ? Optional.of(path.substring(root.length() + 1))
        : Optional.empty();
  }

  /** Path below the site without extension. */
  public String stem() {
    return below(inner);
  }

  /** A path of the source as one of the site. */
  String below(String path) {
    return prefix.isEmpty() ? path : prefix + "/" + path;
  }

  /** The identity of a file that was first published here. */
  public RecapId id() {
    return new RecapId(stem());
  }

  /** The file of its page below the site, for example {@code zh/events/meetLookBack.html}. */
  public String page() {
    return stem() + ".html";
  }

  /** The last part of the path. */
  public String name() {
    return inner.substring(inner.lastIndexOf('/') + 1);
  }

  /** The folders below the root and the name. */
  public List<String> parts() {
    return List.of(inner.split("/", -1));
  }

  private static boolean isSafe(String stem) {
    if (stem.isBlank() || stem.length() > 1000 || stem.indexOf('\\') >= 0) {
      return false;
    }
    // Every path of a source comes here with every commit: a walk costs a tenth of a stream.
    int start = 0;
    for (int at = 0; at <= stem.length(); at++) {
      boolean end = at == stem.length() || stem.charAt(at) == '/';
      if (end && !isSafePart(stem.substring(start, at))) {
        return false;
      }
      if (!end && Character.isISOControl(stem.charAt(at))) {
        return false;
      }
      start = end ? at + 1 : start;
    }
    return true;
  }

  private static boolean isSafePart(String part) {
    return !part.isEmpty()
        && !part.equals(".")
        && !part.equals("..")
        && (part.length() * 3 <= LONGEST_NAME
            || part.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME);
  }
}
