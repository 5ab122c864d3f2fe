package dev.afterword.syndicator.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The templates that come with the program: common ones for every text, and some of platforms. */
final class OurTemplates {
  /** In which there are templates; the first also for recaps of any other language. */
  private static final List<String> LANGUAGES = List.of("en", "zh");

  private static final OurTemplates COMMON = new OurTemplates(read(new Compiler(), ""));

  private final Map<String, TextTemplate> templates;

  private OurTemplates(Map<String, TextTemplate> templates) {
    this.templates = Map.copyOf(templates);
  }

  static OurTemplates common() {
    return COMMON;
  }

  /** Those of a platform, where it has none of its own the common ones. */
  static OurTemplates of(String type) {
    var templates = new HashMap<>(COMMON.templates);
    templates.putAll(read(new Compiler(), type + "/"));
    return new OurTemplates(templates);
  }

  TextTemplate template(TextKind kind, String language) {
    return Optional.ofNullable(templates.get(kind.fileName() + "." + language))
        .or(() -> Optional.ofNullable(templates.get(kind.fileName() + "." + LANGUAGES.getFirst())))
        .orElseThrow(() -> new IllegalStateException(kind + " has no template of ours"));
  }

  private static Map<String, TextTemplate> read(Compiler compiler, String folder) {
    var templates = new HashMap<String, TextTemplate>();
    for (TextKind kind : TextKind.values()) {
      for (String language : LANGUAGES) {
        String name = kind.fileName() + "." + language;
        read(compiler, folder + name, kind).ifPresent(found -> templates.put(name, found));
      }
    }
    return templates;
  }

  private static Optional<TextTemplate> read(Compiler compiler, String name, TextKind kind) {
    try (InputStream file = OurTemplates.class.getResourceAsStream(name + ".ftl")) {
      return file == null
          ? Optional.empty()
          : Optional.of(
              compiler.compile(
                  name, new String(file.readAllBytes(), StandardCharsets.UTF_8), kind));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (WordingException broken) {
      throw new IllegalStateException("a template of the program is broken", broken);
    }
  }
}
