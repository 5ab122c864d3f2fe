package dev.afterword.producer.recap;

import dev.afterword.producer.frontmatter.Field;
import dev.afterword.producer.frontmatter.FrontMatter;
import dev.afterword.producer.frontmatter.Position;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The language of a file: from the tree, else from front matter, else the site's default.
 *
 * @param tag BCP 47
 * @param translationKey the path without its language part
 */
record Language(String tag, String translationKey) {
  /** A first folder with script or region is a language wherever it stands. */
  private static final Pattern TAG =
      Pattern.compile("[a-z]{2,3}-(?:[A-Z][a-z]{3}(?:-[A-Z]{2})?|[A-Z]{2})");

  private static final int ENOUGH_LETTERS = 200;

  static Language of(PagePath path, FrontMatter front, RecapRules rules) {
    List<String> parts = path.parts();
    if (parts.size() > 1) {
      Optional<String> inTree = inTree(parts.getFirst(), rules.languages());
      if (inTree.isPresent()) {
        return new Language(inTree.get(), String.join("/", parts.subList(1, parts.size())));
      }
    }
    String tag =
        front
            .first(Keys.LANGUAGE)
            .map(Field::text)
            .filter(text -> text.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*"))
            .map(
                text ->
                    configured(text.replace('_', '-'), rules.languages())
                        .orElse(text.replace('_', '-')))
            .orElse(rules.defaultLanguage());
    return new Language(tag, path.stem());
  }

  /** The language a first folder stands for. */
  static Optional<String> inTree(String folder, List<String> languages) {
    return configured(folder, languages)
        .or(() -> Optional.of(folder).filter(name -> TAG.matcher(name).matches()));
  }

  /** Says when the text is plainly in another script than its language. */
  void check(String text, Warnings warnings) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    if (letters < ENOUGH_LETTERS) {
      return;
    }
    long han =
        text.codePoints()
            .filter(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN)
            .count();
    if (tag.startsWith("en") && han * 2 > letters) {
      warnings.add(
          "language-mismatch",
          Position.file(),
          "The file is filed as " + tag + " and its text is Chinese; move it or set lang.");
    } else if (tag.startsWith("zh") && han * 100 < letters) {
      warnings.add(
          "language-mismatch",
          Position.file(),
          "The file is filed as " + tag + " and its text has no Chinese; move it or set lang.");
    }
  }

  private static Optional<String> configured(String name, List<String> languages) {
    return languages.stream().filter(language -> language.equalsIgnoreCase(name)).findFirst();
  }
}
