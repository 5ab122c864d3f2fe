package dev.afterword.renderer;

import dev.afterword.renderer.address.Appearance;
import dev.afterword.renderer.page.Theme;
import dev.afterword.renderer.page.ThemeException;
import dev.afterword.renderer.page.ThemeFolder;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The theme of a site as its folder is now, and whether that has changed. */
final class Themes {
  private static final Logger log = LoggerFactory.getLogger(Themes.class);

  private final Appearance appearance;
  private final Optional<Path> folder;
  private String stamp = "";

  Themes(RendererConfig config) {
    appearance = config.look().appearance();
    folder = config.look().theme();
  }

  /**
   * Reads the theme.
   *
   * @throws ThemeException if it cannot be used
   */
  Theme read() {
    stamp = stamp();
    return new Theme(folder.map(ThemeFolder::read).orElseGet(ThemeFolder::empty), appearance);
  }

  /** Another theme, if there is one that can be used; one that cannot is said once. */
  Optional<Theme> changed() {
    if (folder.isEmpty() || stamp().equals(stamp)) {
      return Optional.empty();
    }
    try {
      return Optional.of(read());
    } catch (ThemeException broken) {
      refuse(broken);
      return Optional.empty();
    }
  }

  /** Tells why the site stays as it is. */
  static void refuse(ThemeException broken) {
    log.error("the theme cannot be used, the site stays as it is: {}", broken.getMessage());
  }

  private String stamp() {
    return folder.map(ThemeFolder::stamp).orElse("");
  }
}
