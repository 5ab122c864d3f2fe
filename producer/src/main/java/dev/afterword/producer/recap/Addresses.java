package dev.afterword.producer.recap;

import dev.afterword.producer.frontmatter.Field;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Other addresses of a page. {@code link} is a hint: it never decides where the page lies, but it
 * leads there.
 *
 * @param aliases site paths that lead to the page, relative
 * @param external where an entry without a body points
 */
record Addresses(List<String> aliases, Optional<String> external) {
  private static final int MOST = 50;

  static Addresses of(
      Matter front,
      PagePath path,
      List<String> former,
      boolean emptyBody,
      List<String> languages,
      Warnings warnings) {
    Optional<Field> link = front.first(Meaning.LINK);
    Optional<String> external =
        link.map(Field::text).map(Links::cleaned).filter(text -> Links.isHttp(text) && emptyBody);
    Set<String> aliases = new LinkedHashSet<>(former);
    if (external.isEmpty()) {
      link.flatMap(field -> alias(field.text()))
          .filter(alias -> !alias.equals(path.page()))
          .ifPresent(
              alias -> {
                aliases.add(alias);
                if (!Links.isHttp(Links.cleaned(link.map(Field::text).orElse("")))) {
                  differs(link.get(), path, alias, languages, warnings);
                }
              });
    }
    front.all(Meaning.ALIASES).stream()
        .flatMap(field -> field.texts().stream())
        .flatMap(text -> alias(text).stream())
        .forEach(aliases::add);
    aliases.remove(path.page());
    return new Addresses(aliases.stream().limit(MOST).toList(), external);
  }

  private static void differs(
      Field link, PagePath path, String alias, List<String> languages, Warnings warnings) {
    boolean folder = alias.endsWith("/index.html") && path.page().endsWith("/index.html");
    if (!folder || !alias.equals(path.page())) {
      String language = languages.getFirst();
      warnings.add(
          "link-differs",
          link.position(),
          "The page lies at /"
              + path.page()
              + " and "
              + link.text()
              + " leads there; write link with the language, for example /"
              + language
              + "/, or leave it out.");
    }
  }

  /** The site path an address means; empty if it leaves the site or means nothing. */
  static Optional<String> alias(String written) {
    String cleaned = Links.cleaned(written);
    String reference = Links.absolute(cleaned).map(Links::path).orElse(cleaned);
    if (Links.hasScheme(reference) || TemplateSyntax.isIn(reference)) {
      return Optional.empty();
    }
    String decoded =
        Normalizer.normalize(Links.decodedPath(reference), Normalizer.Form.NFC)
            .replaceFirst("^(?:\\./|/)+", "");
    String file = decoded.endsWith("/") ? decoded + "index.html" : decoded;
    boolean page = file.endsWith(".html") || file.endsWith(".htm");
    String target = page || file.isEmpty() ? file : file + "/index.html";
    return PagePath.of("", target).map(path -> target).filter(path -> !path.equals("index.html"));
  }
}
