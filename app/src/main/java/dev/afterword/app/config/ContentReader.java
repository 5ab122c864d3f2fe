package dev.afterword.app.config;

import dev.afterword.producer.recap.Meaning;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads {@code content}, and what a source says differently. */
final class ContentReader {
  private ContentReader() {}

  /** What holds where nothing is written. */
  static Content standard() {
    return new Content(".", List.of("**/*.md"), List.of(), "static");
  }

  /**
   * The keys of a section over what holds otherwise.
   *
   * @param otherwise what holds for keys that neither stand here nor follow from a preset
   */
  static Content read(Section section, Content otherwise) {
    Content usual =
        section.value("preset", Shapes.oneOf(Preset.class)).map(Preset::content).orElse(otherwise);
    List<String> include = section.list("include", Shapes::glob);
    List<String> exclude = section.list("exclude", Shapes::glob);
    List<String> data = section.list("data", Shapes::glob);
    return new Content(
        section.value("root", Shapes::path).orElse(usual.root()),
        section.has("include") ? include : usual.include(),
        section.has("exclude") ? exclude : usual.exclude(),
        section.value("static", Shapes::path).orElse(usual.staticFolder()),
        fields(section.section("fields"), usual.fields()),
        section.has("data") ? data : usual.data());
  }

  private static Map<Meaning, List<String>> fields(
      Section section, Map<Meaning, List<String>> usual) {
    Map<Meaning, List<String>> fields = new EnumMap<>(Meaning.class);
    fields.putAll(usual);
    for (Meaning meaning : Meaning.values()) {
      List<String> keys = section.list(meaning.option(), Shapes::line);
      if (!keys.isEmpty()) {
        fields.put(meaning, keys);
      }
    }
    section.close();
    return fields;
  }
}
