package dev.afterword.app.config;

import dev.afterword.producer.recap.Meaning;
import java.util.List;
import java.util.Map;

/**
 * Where recaps lie and how they are written.
 *
 * @param root path below the repository that holds the language folders, {@code .} for the
 *     repository itself
 * @param include globs below the root that recaps match
 * @param exclude globs below the root that win over {@code include}
 * @param staticFolder path below the repository of the files that are copied to the site as they
 *     are
 * @param fields which keys of front matter say what, where a site chooses them
 * @param data globs below the repository of files that tell of talks
 */
public record Content(
    String root,
    List<String> include,
    List<String> exclude,
    String staticFolder,
    Map<Meaning, List<String>> fields,
    List<String> data) {
  /** Takes its own copies. */
  public Content {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    fields = Map.copyOf(fields);
    data = List.copyOf(data);
  }

  /** Written as most do. */
  public Content(String root, List<String> include, List<String> exclude, String staticFolder) {
    this(root, include, exclude, staticFolder, Map.of(), List.of());
  }
}
