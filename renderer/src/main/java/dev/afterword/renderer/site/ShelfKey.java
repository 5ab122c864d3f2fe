package dev.afterword.renderer.site;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What recaps of a shelf have in common.
 *
 * @param language BCP 47
 * @param facet by what they are put together
 * @param name what they share, folded so that {@code Meetup} and {@code meetup} are one; empty
 *     where the facet has only one shelf
 */
public record ShelfKey(String language, Facet facet, String name) implements Comparable<ShelfKey> {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Folds the name. */
  public ShelfKey {
    name = fold(name);
  }

  /** The only shelf of its facet. */
  public static ShelfKey all(String language, Facet facet) {
    return new ShelfKey(language, facet, "");
  }

  private static String fold(String name) {
    if (isFolded(name)) {
      return name;
    }
    return SPACES
        .matcher(Normalizer.normalize(name, Normalizer.Form.NFC).strip())
        .replaceAll(" ")
        .toLowerCase(Locale.ROOT);
  }

  /** Whether it stays as it is. Names are folded for every list, and most were folded before. */
  private static boolean isFolded(String name) {
    char before = ' ';
    for (int at = 0; at < name.length(); at++) {
      char sign = name.charAt(at);
      boolean blank = sign == ' ' && before != ' ';
      boolean han = sign >= 0x4E00 && sign <= 0x9FFF;
      boolean small = sign > ' ' && sign < 0x7F && !(sign >= 'A' && sign <= 'Z');
      if (!blank && !han && !small) {
        return false;
      }
      before = sign;
    }
    return name.isEmpty() || before != ' ';
  }

  @Override
  public int compareTo(ShelfKey other) {
    int byLanguage = language.compareTo(other.language);
    int byFacet = byLanguage == 0 ? facet.compareTo(other.facet) : byLanguage;
    return byFacet == 0 ? name.compareTo(other.name) : byFacet;
  }
}
