package dev.afterword.renderer;

import dev.afterword.contract.ChangeKind;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Push;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent;
import dev.afterword.renderer.file.FolderTree;
import dev.afterword.renderer.file.SiteFolder;
import dev.afterword.renderer.file.SiteWriteException;
import dev.afterword.renderer.page.ThemeException;
import dev.afterword.renderer.site.Knowledge;
import dev.afterword.renderer.site.Location;
import dev.afterword.renderer.site.UnrenderableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Makes the pages of one recap for practice, in a folder that is thrown away. Templates, fonts and
 * feeds load two thousand classes; a process that waits for its log has the time, and shows its
 * first page sooner after it.
 */
public final class FirstPage {
  private FirstPage() {}

  /**
   * Makes them, unless there is a site already: that one is shown at once. What is wrong with the
   * theme or the recap is for the renderer to complain of.
   *
   * @param enough whether it is to end: practice must not be in the way of what it is for
   * @return whether they were made, all of them
   */
  public static boolean of(RendererConfig config, Recap recap, BooleanSupplier enough) {
    if (Files.exists(config.site()) || !recap.assets().isEmpty()) {
      return false;
    }
    try {
      Path folder = Files.createTempDirectory("afterword-practice");
      try {
        make(config.practisingIn(folder), recap, enough);
        return true;
      } finally {
        FolderTree.delete(folder);
      }
    } catch (IOException | SiteWriteException | ThemeException | UnrenderableException impossible) {
      return false;
    }
  }

  private static void make(RendererConfig config, Recap recap, BooleanSupplier enough)
      throws UnrenderableException {
    var event = new RecapEvent.RecapPublished(recap, ChangeKind.ADDED, new Push("", 1, 1, true));
    var folder = SiteFolder.fleeting(config.site(), config.data(), enough);
    try (var site = new Site(config, new Themes(config).read(), folder)) {
      site.index().learn(Knowledge.of(event, new JsonCodec().write(event), new Location(0, 0)));
      site.update(Set.of(), (wanted, consumer) -> wanted.forEach(_ -> consumer.accept(recap)));
    }
  }
}
