package dev.afterword.renderer.page;

import dev.afterword.contract.Digests;
import dev.afterword.renderer.address.SitePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Templates, words and style: what all pages have in common besides their site. */
public final class Theme {
  static final String FOLDER = "dev/afterword/renderer/theme/";

  /** Raised whenever the code that makes pages changes what it makes. */
  private static final int GENERATION = 2;

  private static final List<String> FILES =
      List.of(
          "layout.ftlh",
          "cards.ftlh",
          "players.ftlh",
          "recap.ftlh",
          "front.ftlh",
          "list.ftlh",
          "overview.ftlh",
          "watch.ftlh",
          "gone.ftlh",
          "moved.ftlh",
          "not-found.ftlh",
          "words/en.properties",
          "words/zh.properties");

  private final String style;
  private final String digest;

  /** The theme that comes with Afterword. */
  public Theme() {
    style = text("style.css");
    var all = new StringBuilder().append(GENERATION).append(style);
    FILES.forEach(file -> all.append(file).append(text(file)));
    digest = Digests.sha256(all.toString());
  }

  /** The style sheet. */
  public String style() {
    return style;
  }

  /** Where the style sheet lies: a new one has a new address, so that it may be cached for ever. */
  public SitePath stylesheet() {
    return new SitePath("assets/afterword." + Digests.sha256(style).substring(0, 12) + ".css");
  }

  /** Changes with anything of the theme. */
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
