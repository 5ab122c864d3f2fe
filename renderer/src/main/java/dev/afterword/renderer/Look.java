package dev.afterword.renderer;

import dev.afterword.renderer.address.Appearance;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a site looks.
 *
 * @param appearance colours, logo, navigation and footer
 * @param theme folder of the site's own templates, styles and assets
 */
public record Look(Appearance appearance, Optional<Path> theme) {
  /** That of Afterword. */
  public static Look standard() {
    return new Look(Appearance.standard(), Optional.empty());
  }
}
