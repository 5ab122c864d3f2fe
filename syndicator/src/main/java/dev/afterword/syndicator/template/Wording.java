package dev.afterword.syndicator.template;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The templates of one channel. For each text the site's own comes first, in the recap's language
 * and then in any; behind it stand ours, those of the platform before the common ones, in the
 * recap's language and then in English.
 */
public final class Wording {
  private static final Wording STANDARD = new Wording(OurTemplates.common(), Map.of());

  private final OurTemplates ours;
  private final Map<String, TextTemplate> own;

  private Wording(OurTemplates ours, Map<String, TextTemplate> own) {
    this.ours = ours;
    this.own = Map.copyOf(own);
  }

  /** The common templates. */
  public static Wording standard() {
    return STANDARD;
  }

  /**
   * Those of a platform.
   *
   * @param type for example {@code mastodon}; one without templates of its own has the common ones
   */
  public static Wording of(String type) {
    return new Wording(OurTemplates.of(type), Map.of());
  }

  /**
   * The same with the templates of a site before them.
   *
   * @param folder with files such as {@code opening.zh.ftl} or {@code session.ftl}
   * @throws WordingException if one cannot be used; names file, line and column
   */
  public Wording with(Path folder) throws WordingException {
    return new Wording(ours, OwnTemplates.in(folder));
  }

  /**
   * The site's own template, if it has one.
   *
   * @param language BCP 47
   */
  public Optional<TextTemplate> own(TextKind kind, String language) {
    return Stream.of("." + language.toLowerCase(Locale.ROOT), "." + primary(language), "")
        .flatMap(suffix -> Optional.ofNullable(own.get(kind.fileName() + suffix)).stream())
        .findFirst();
  }

  /**
   * Ours, which fits every recap.
   *
   * @param language BCP 47
   */
  public TextTemplate ours(TextKind kind, String language) {
    return ours.template(kind, primary(language));
  }

  private static String primary(String language) {
    return Locale.forLanguageTag(language).getLanguage();
  }
}
