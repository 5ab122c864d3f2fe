package dev.afterword.renderer.machine;

import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.search.SearchManifest;
import dev.afterword.renderer.site.Output;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The list of the files of an index.
 *
 * @param path its address
 * @param language BCP 47
 * @param files their names, newest first
 */
record SearchListFile(SitePath path, String language, List<String> files) implements Output.Made {
  @Override
  public byte[] make(SiteSettings settings) {
    return SearchManifest.write(language, files).getBytes(StandardCharsets.UTF_8);
  }
}
