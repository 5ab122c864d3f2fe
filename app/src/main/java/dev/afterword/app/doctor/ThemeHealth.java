package dev.afterword.app.doctor;

import dev.afterword.app.config.Site;
import dev.afterword.app.wiring.Installation;
import dev.afterword.renderer.page.Theme;
import dev.afterword.renderer.page.ThemeException;
import dev.afterword.renderer.page.ThemeFolder;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the site's own theme as the renderer does. */
final class ThemeHealth {
  private static final String SUBJECT = "site.theme";

  private ThemeHealth() {}

  static Optional<Diagnosis> of(Installation installation) {
    Site site = installation.configuration().site();
    return site.theme().map(name -> look(installation.file().resolve(name), site));
  }

  private static Diagnosis look(Path folder, Site site) {
    try {
      new Theme(ThemeFolder.read(folder), site.appearance()).check();
      return Diagnosis.fine(SUBJECT, folder.toString());
    } catch (ThemeException broken) {
      return Diagnosis.fault(
          SUBJECT,
          String.valueOf(broken.getMessage()),
          "mend this template; the site stays as it is until then (docs/site.md)");
    }
  }
}
