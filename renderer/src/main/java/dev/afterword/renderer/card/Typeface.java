package dev.afterword.renderer.card;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A font of this machine.
 *
 * @param font in size 1
 */
record Typeface(Font font) {
  /** Latin first; then fonts that have Chinese, as the common systems name them. */
  private static final List<String> WANTED =
      List.of(
          "Noto Sans",
          "Liberation Sans",
          "DejaVu Sans",
          "Helvetica",
          "Arial",
          "Noto Sans CJK SC",
          "Source Han Sans SC",
          "Noto Sans SC",
          "WenQuanYi Zen Hei",
          "WenQuanYi Micro Hei",
          "PingFang SC",
          "Microsoft YaHei",
          "Noto Sans CJK JP",
          "Noto Sans CJK KR",
          "Noto Sans Arabic",
          "Noto Sans Hebrew",
          "Noto Sans Devanagari",
          "Noto Sans Thai");

  static List<Typeface> installed() {
    Set<String> families =
        Set.of(
            GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getAvailableFontFamilyNames(java.util.Locale.ROOT));
    var faces = new ArrayList<Typeface>();
    for (String name : WANTED) {
      if (families.contains(name)) {
        faces.add(new Typeface(new Font(name, Font.BOLD, 1)));
      }
    }
    families.stream()
        .sorted()
        .filter(name -> !WANTED.contains(name))
        .map(name -> new Typeface(new Font(name, Font.BOLD, 1)))
        .forEach(faces::add);
    return List.copyOf(faces);
  }

  boolean shows(int character) {
    return font.canDisplay(character);
  }

  Font inSize(int size) {
    return font.deriveFont((float) size);
  }
}
