package dev.afterword.renderer.site;

import dev.afterword.contract.Digests;
import dev.afterword.renderer.address.SitePath;
import java.nio.charset.StandardCharsets;

/** Addresses that follow from a name. */
public final class SiteAddresses {
  private static final String PAGE = ".html";
  private static final int LONGEST_NAME = 150;

  /** Bytes of UTF-8; four are two characters in Java. */
  private static final int LARGEST_CHARACTER = 3;

  private SiteAddresses() {}

  /** The front page of a language. */
  public static SitePath front(String language) {
    return new SitePath(language + "/index.html");
  }

  /** The page on which one searches a language. */
  public static SitePath search(String language) {
    return new SitePath(language + "/search/index.html");
  }

  /** The feed of a language. */
  public static SitePath feed(String language) {
    return new SitePath(language + "/feed.xml");
  }

  /** The page of the newest recaps of a shelf; of all recaps, the front page. */
  public static SitePath shelf(ShelfKey key) {
    return new SitePath(folder(key) + "index.html");
  }

  /** A numbered page of a shelf. */
  public static SitePath page(ShelfKey key, int number) {
    String numbered = key.facet() == Facet.ALL ? "page/" : "";
    return new SitePath(folder(key) + numbered + number + PAGE);
  }

  /** The page of all shelves of a facet. */
  public static SitePath overview(String language, Facet facet) {
    return new SitePath(language + "/" + facet.folder() + "/index.html");
  }

  /** The page of one talk. */
  public static SitePath watch(SitePath recap, int number) {
    String path = recap.value();
    String stem =
        path.endsWith("/index.html")
            ? path.substring(0, path.length() - "/index.html".length())
            : path.substring(0, path.length() - PAGE.length());
    return new SitePath(stem + "/talk-" + number + PAGE);
  }

  /** The sitemap of a shelf of a month. */
  public static SitePath sitemap(ShelfKey month) {
    return new SitePath("sitemaps/" + month.language() + "-" + month.name() + ".xml");
  }

  private static String folder(ShelfKey key) {
    String language = key.language() + "/";
    return switch (key.facet()) {
      case ALL -> language;
      case VIDEO -> language + key.facet().folder() + "/";
      case YEAR, MONTH ->
          language + key.facet().folder() + "/" + key.name().replace('-', '/') + "/";
      case TAG, SERIES, CITY, SPEAKER ->
          language + key.facet().folder() + "/" + part(key.name()) + "/";
    };
  }

  /** A name as one part of a path, different for different names. */
  private static String part(String name) {
    var part = new StringBuilder();
    for (int at = 0; at < name.length(); at = name.offsetByCodePoints(at, 1)) {
      fit(name.codePointAt(at), part);
    }
    boolean surelyFits = part.length() * LARGEST_CHARACTER <= LONGEST_NAME;
    if (surelyFits || part.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME) {
      return part.toString();
    }
    int end = part.offsetByCodePoints(0, Math.min(30, part.codePointCount(0, part.length())));
    return part.substring(0, end) + "~" + Digests.sha256(name).substring(0, 12);
  }

  private static void fit(int character, StringBuilder part) {
    if (Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.NON_SPACING_MARK) {
      part.appendCodePoint(character);
      return;
    }
    switch (character) {
      case ' ' -> part.append('-');
      case '_', '+', '·' -> part.appendCodePoint(character);
      default -> part.append('~').append(Integer.toHexString(character));
    }
  }
}
