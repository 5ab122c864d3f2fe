package dev.afterword.renderer.machine;

import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.search.SearchDocument;
import dev.afterword.renderer.search.SearchShard;
import dev.afterword.renderer.site.Output;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file of the index of search.
 *
 * @param path its address
 * @param documents recaps of a month
 */
record SearchFile(SitePath path, List<SearchDocument> documents) implements Output.Made {
  @Override
  public byte[] make(SiteSettings settings) {
    return SearchShard.write(documents).getBytes(StandardCharsets.UTF_8);
  }
}
