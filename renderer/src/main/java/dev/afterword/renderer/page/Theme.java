package dev.afterword.renderer.page;

import dev.afterword.contract.Digests;
import dev.afterword.renderer.address.Appearance;
import dev.afterword.renderer.address.SitePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Templates, words and style: what all pages have in common besides their site. A snapshot: a
 * folder that changes is another theme.
 */
public final class Theme {
  /** As in the style sheet. */
  private static final String ACCENT = "#0a6a5b";

  static final String FOLDER = "dev/afterword/renderer/theme/";

  /** Raised whenever the code that makes pages changes what it makes. */
  private static final int GENERATION = 4;

  private static final List<String> TEMPLATES =
      List.of(
          "layout.ftlh",
          "masthead.ftlh",
          "colophon.ftlh",
          "subscriptions.ftlh",
          "cards.ftlh",
          "players.ftlh",
          "recap.ftlh",
          "watch.ftlh",
          "front.ftlh",
          "list.ftlh",
          "overview.ftlh",
          "gone.ftlh",
          "moved.ftlh",
          "not-found.ftlh",
          "search.ftlh");

  private static final List<String> LANGUAGES =
      List.of("en", "zh", "zh-hant", "ja", "ko", "de", "fr", "es", "pt", "ru", "ar");

  private final Map<String, String> templates = new TreeMap<>();
  private final Vocabulary vocabulary;
  private final String style;
  private final String script;
  private final Map<SitePath, byte[]> files = new TreeMap<>();

  /**
   * Every page of a recap asks for the names, and a digest of each would cost more than they do.
   */
  private final Map<SitePath, String> digests;

  private final SitePath stylesheet;
  private final SitePath scriptFile;
  private final SitePath icon;
  private final String digest;

  /** The theme that comes with Afterword. */
  public Theme() {
    this(ThemeFolder.empty(), Appearance.standard());
  }

  /**
   * The theme that comes with Afterword, with what a folder has in place of it.
   *
   * @throws ThemeException if a template of the folder cannot be used
   */
  public Theme(ThemeFolder folder, Appearance appearance) {
    TEMPLATES.forEach(name -> templates.put(name, text(name)));
    templates.putAll(folder.templates());
    Map<String, String> words = new TreeMap<>();
    LANGUAGES.forEach(language -> words.put(language, text("words/" + language + ".properties")));
    folder.words().forEach((language, own) -> words.merge(language, "\n" + own, String::concat));
    vocabulary = new Vocabulary(words);
    style = text("style.css") + colors(appearance) + folder.style();
    script = text("script.js");
    folder.assets().forEach((path, bytes) -> files.put(new SitePath(path), bytes));
    stylesheet = named(style, "css");
    scriptFile = named(script, "js");
    String drawn =
        text("icon.svg").replace("{accent}", appearance.colors().getOrDefault("accent", ACCENT));
    icon = named(drawn, "svg");
    files.put(icon, drawn.getBytes(StandardCharsets.UTF_8));
    files.put(stylesheet, style.getBytes(StandardCharsets.UTF_8));
    files.put(scriptFile, script.getBytes(StandardCharsets.UTF_8));
    digests = digests(files);
    // A page shows a picture that its text names only if the theme has it.
    digest =
        Digests.sha256(
            GENERATION + style + script + drawn + templates + vocabulary.source() + files.keySet());
  }

  /**
   * Reads its templates as the renderer will.
   *
   * @throws ThemeException if one of them is none
   */
  public void check() {
    var _ = new Templates(templates);
  }

  private static String colors(Appearance appearance) {
    return colors(appearance, "", ":root {\n%s}\n")
        + colors(appearance, "dark-", "@media (prefers-color-scheme: dark) {\n:root {\n%s}\n}\n");
  }

  private static String colors(Appearance appearance, String prefix, String rule) {
    var lines = new StringBuilder();
    for (String name : Appearance.COLORS) {
      Optional.ofNullable(appearance.colors().get(prefix + name))
          .ifPresent(color -> lines.append("  --%s: %s;\n".formatted(name, color)));
    }
    return lines.isEmpty() ? "" : "\n" + rule.formatted(lines);
  }

  /** The templates by their names. */
  Map<String, String> templates() {
    return templates;
  }

  Words words(String language) {
    return vocabulary.words(language);
  }

  /** Where the style sheet lies: a new one has a new address, so that it may be cached for ever. */
  public SitePath stylesheet() {
    return stylesheet;
  }

  /** Where the script lies, likewise. */
  public SitePath scriptFile() {
    return scriptFile;
  }

  /** Where the icon lies, likewise. */
  SitePath icon() {
    return icon;
  }

  private static SitePath named(String text, String extension) {
    String digest = Digests.sha256(text).substring(0, 12);
    return new SitePath("assets/afterword.%s.%s".formatted(digest, extension));
  }

  /** The files that pages of this theme load, with the digests of their bytes. */
  public Map<SitePath, String> files() {
    return digests;
  }

  private static Map<SitePath, String> digests(Map<SitePath, byte[]> files) {
    var digests = new TreeMap<SitePath, String>();
    files.forEach((path, bytes) -> digests.put(path, Digests.sha256(bytes)));
    return Collections.unmodifiableMap(digests);
  }

  /** The bytes of one of {@link #files()}. */
  public byte[] file(SitePath path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new IllegalArgumentException("no file of this theme: " + path);
    }
    return bytes.clone();
  }

  /** Changes with anything that pages read of the theme. */
  public String digest() {
    return digest;
  }

  static String text(String file) {
    try (var stream = Theme.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
      if (stream == null) {
        throw new IllegalStateException("the jar of the renderer lacks " + FOLDER + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
