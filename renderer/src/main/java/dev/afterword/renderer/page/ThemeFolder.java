package dev.afterword.renderer.page;

import dev.afterword.contract.Digests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a site has in place of our theme, as its folder was at one moment: templates ({@code
 * *.ftlh}), {@code style.css} after ours, {@code words/zh.properties} and its like over ours, and
 * files below {@code assets}, which the site takes as they are.
 *
 * @param files by their path in the folder, with {@code /}
 */
public record ThemeFolder(Map<String, byte[]> files) {
  private static final Pattern WORDS = Pattern.compile("words/([A-Za-z0-9-]+)\\.properties");
  private static final int MOST = 500;
  private static final long LARGEST = 8_000_000;
  private static final int DEEPEST = 6;

  /** Takes its own copy. */
  public ThemeFolder {
    files = Map.copyOf(files);
  }

  /** Nothing but what comes with Afterword. */
  public static ThemeFolder empty() {
    return new ThemeFolder(Map.of());
  }

  /**
   * Reads a folder.
   *
   * @throws ThemeException if it is none, cannot be read or holds what no theme holds
   */
  public static ThemeFolder read(Path folder) {
    var files = new TreeMap<String, byte[]>();
    for (Path file : list(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      try {
        if (Files.size(file) > LARGEST) {
          throw new ThemeException(file + " is larger than " + LARGEST + " bytes: make it smaller");
        }
        files.put(name, Files.readAllBytes(file));
      } catch (IOException unreadable) {
        throw new ThemeException(file + " cannot be read: " + unreadable.getMessage(), unreadable);
      }
    }
    return new ThemeFolder(files);
  }

  /** Changes when a file of the folder is added, removed or written. */
  public static String stamp(Path folder) {
    var stamp = new StringBuilder();
    try {
      for (Path file : list(folder)) {
        stamp.append(file).append(Files.size(file)).append(Files.getLastModifiedTime(file));
      }
    } catch (IOException | ThemeException moving) {
      stamp.append(moving.getMessage());
    }
    return Digests.sha256(stamp.toString());
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new ThemeException(
          "site.theme: " + folder + " is no folder: make it, or remove the key");
    }
    try (var walk = Files.walk(folder, DEEPEST)) {
      List<Path> all =
          walk.filter(Files::isRegularFile)
              .filter(file -> !file.getFileName().toString().startsWith("."))
              .sorted()
              .toList();
      if (all.size() > MOST) {
        throw new ThemeException(folder + " holds more than " + MOST + " files: is it a theme?");
      }
      return all;
    } catch (IOException unreadable) {
      throw new ThemeException(folder + " cannot be read: " + unreadable.getMessage(), unreadable);
    } catch (UncheckedIOException unreadable) {
      throw new ThemeException(folder + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  Map<String, String> templates() {
    var templates = new TreeMap<String, String>();
    files.keySet().stream()
        .filter(name -> name.endsWith(".ftlh"))
        .forEach(name -> templates.put(name, text(name)));
    return templates;
  }

  String style() {
    return files.containsKey("style.css") ? "\n" + text("style.css") : "";
  }

  /** Words by language in lower case. */
  Map<String, String> words() {
    var words = new TreeMap<String, String>();
    for (String name : new TreeSet<>(files.keySet())) {
      Matcher language = WORDS.matcher(name);
      if (language.matches()) {
        words.merge(
            language.group(1).toLowerCase(Locale.ROOT),
            text(name),
            (one, other) -> one + "\n" + other);
      }
    }
    return words;
  }

  Map<String, byte[]> assets() {
    var assets = new TreeMap<String, byte[]>();
    files.forEach(
        (name, bytes) -> {
          if (name.startsWith("assets/")) {
            assets.put(name, bytes);
          }
        });
    return assets;
  }

  private String text(String name) {
    byte[] bytes = files.get(name);
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }
}
