package dev.afterword.renderer.machine;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.afterword.contract.Digests;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.search.SearchScript;
import dev.afterword.renderer.site.Output;
import java.nio.charset.StandardCharsets;

/**
 * The script that searches.
 *
 * @param path its address
 * @param digest of its text, so that a new version is written over an old one
 */
record ScriptFile(SitePath path, String digest) implements Output.Made {
  static ScriptFile search() {
    return new ScriptFile(MachineAddresses.searchScript(), Digests.sha256(SearchScript.text()));
  }

  @Override
  @JsonIgnore
  public Stage stage() {
    return Stage.ASSETS;
  }

  @Override
  public byte[] make(SiteSettings settings) {
    return SearchScript.text().getBytes(StandardCharsets.UTF_8);
  }
}
