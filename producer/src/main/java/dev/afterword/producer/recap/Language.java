package dev.afterword.producer.recap;

import dev.afterword.producer.frontmatter.Field;
import dev.afterword.producer.frontmatter.Position;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language of a file: from the tree or its name, else from front matter, else from its text.
 *
 * @param tag BCP 47
 * @param translationKey the path without its language part
 */
record Language(String tag, String translationKey) {
  /** A first folder with script or region is a language wherever it stands. */
  private static final Pattern TAG =
      Pattern.compile("[a-z]{2,3}-(?:[A-Z][a-z]{3}(?:-[A-Z]{2})?|[A-Z]{2})");

  /**
   * Where Docusaurus keeps what is translated; elsewhere the same lies in a folder of that name.
   */
  private static final Pattern DOCUSAURUS =
      Pattern.compile("docusaurus-plugin-content-(blog|docs|pages)");

  private static final int ENOUGH_LETTERS = 200;

  static Language of(
      PagePath path, Matter front, RecapRules rules, String title, Supplier<String> text) {
    return inTree(path, rules.languages())
        .or(() -> inName(path, rules.languages()))
        .orElseGet(
            () ->
                new Language(
                    said(front, rules)
                        .orElseGet(() -> Script.language(title, text, rules.languages())),
                    path.stem()));
  }

  private static Optional<Language> inTree(PagePath path, List<String> languages) {
    List<String> parts = path.parts();
    if (parts.size() > 3 && parts.getFirst().equals("i18n")) {
      Matcher plugin = DOCUSAURUS.matcher(parts.get(2));
      if (plugin.matches()) {
        int rest = parts.get(3).equals("current") ? 4 : 3;
        String folder = plugin.group(1).equals("pages") ? "" : plugin.group(1) + "/";
        return Optional.of(
            new Language(
                configured(parts.get(1), languages).orElse(parts.get(1)),
                path.below(folder + String.join("/", parts.subList(rest, parts.size())))));
      }
    }
    return parts.size() > 1
        ? inTree(parts.getFirst(), languages)
            .map(
                tag ->
                    new Language(tag, path.below(String.join("/", parts.subList(1, parts.size())))))
        : Optional.empty();
  }

  /** {@code index.zh.md} beside {@code index.md}, as Hugo has it. */
  private static Optional<Language> inName(PagePath path, List<String> languages) {
    int dot = path.name().lastIndexOf('.');
    return dot < 1
        ? Optional.empty()
        : configured(path.name().substring(dot + 1), languages)
            .map(
                tag ->
                    new Language(
                        tag,
                        path.below(
                            path.inner().substring(0, path.inner().length() - tag.length() - 1))));
  }

  private static Optional<String> said(Matter front, RecapRules rules) {
    return front
        .first(Meaning.LANGUAGE)
        .map(Field::text)
        .filter(text -> text.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*"))
        .map(text -> text.replace('_', '-'))
        .map(text -> configured(text, rules.languages()).orElse(text));
  }

  /** The language a first folder stands for. */
  static Optional<String> inTree(String folder, List<String> languages) {
    return configured(folder, languages)
        .or(() -> Optional.of(folder).filter(name -> TAG.matcher(name).matches()));
  }

  /** Says when the text is plainly in another script than its language. */
  void check(Letters letters, Warnings warnings) {
    if (letters.all() < ENOUGH_LETTERS) {
      return;
    }
    if (tag.startsWith("en") && letters.han() * 2 > letters.all()) {
      warnings.add(
          "language-mismatch",
          Position.file(),
          "The file is filed as " + tag + " and its text is Chinese; move it or set lang.");
    } else if (tag.startsWith("zh") && letters.han() * 100 < letters.all()) {
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
