package dev.afterword.app.config;

import java.util.List;

/**
 * Where recaps lie.
 *
 * @param root path below the repository that holds the language folders, {@code .} for the
 *     repository itself
 * @param include globs below the root that recaps match
 * @param exclude globs below the root that win over {@code include}
 * @param staticFolder path below the repository of the files that are copied to the site as they
 *     are
 */
public record Content(
    String root, List<String> include, List<String> exclude, String staticFolder) {
  /** Takes its own copies. */
  public Content {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }
}
