package dev.afterword.app.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The languages of a site that does not name them: the folders below its root that are named like
 * one.
 */
final class Languages {
  private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

  private Languages() {}

  static List<String> of(Installation installation) {
    List<String> named = installation.configuration().site().languages();
    if (!named.isEmpty()) {
      return named;
    }
    Path root = installation.content().resolve(installation.configuration().content().root());
    List<String> found = folders(root);
    return found.isEmpty() ? List.of("en") : found;
  }

  private static List<String> folders(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (var entries = Files.list(root)) {
      return entries
          .filter(Files::isDirectory)
          .map(folder -> String.valueOf(folder.getFileName()))
          .filter(name -> KNOWN.contains(name.replaceFirst("-.*", "")))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw CommandException.failed(root + " cannot be read: mend its rights");
    }
  }
}
