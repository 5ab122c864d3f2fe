package dev.afterword.renderer.address;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a site looks, as far as its owner says.
 *
 * @param colors by name, such as {@code accent} or {@code dark-accent}: {@code #rrggbb}
 * @param logo address of an image, absolute or below the base of the site
 * @param navigation links of the head, besides our own
 * @param footer one line of text, empty if there is none
 * @param cards whether recaps without a picture have one drawn for cards of other sites
 */
public record Appearance(
    Map<String, String> colors,
    Optional<String> logo,
    List<Link> navigation,
    String footer,
    boolean cards) {
  /** What a colour may be for; with {@code dark-} before it, for dark screens. */
  public static final List<String> COLORS =
      List.of("paper", "raised", "ink", "muted", "line", "accent", "accent-soft");

  /** Takes its own copies, and refuses colours that are none. */
  public Appearance {
    colors = Map.copyOf(new TreeMap<>(colors));
    navigation = List.copyOf(navigation);
    colors.forEach(Appearance::judge);
  }

  /** With cards. */
  public Appearance(
      Map<String, String> colors, Optional<String> logo, List<Link> navigation, String footer) {
    this(colors, logo, navigation, footer, true);
  }

  private static void judge(String name, String color) {
    if (!COLORS.contains(name.replaceFirst("^dark-", ""))) {
      throw new IllegalArgumentException(
          "site.colors knows "
              + String.join(", ", COLORS)
              + ", each also with dark- before it, but not "
              + name);
    }
    if (!color.matches("#[0-9a-fA-F]{6}")) {
      throw new IllegalArgumentException("site.colors." + name + " takes a colour such as #0a6a5b");
    }
  }

  /** As Afterword comes. */
  public static Appearance standard() {
    return new Appearance(Map.of(), Optional.empty(), List.of(), "");
  }

  /**
   * A link of the head.
   *
   * @param name its text
   * @param url absolute, or below the base of the site
   * @param language of the pages that show it; empty for all
   */
  public record Link(String name, String url, String language) {}
}
