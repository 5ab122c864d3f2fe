package dev.afterword.renderer.machine;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapId;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.data.RecapJson;
import dev.afterword.renderer.search.PlainText;
import dev.afterword.renderer.site.Output;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A recap as JSON.
 *
 * @param path its address
 * @param page of the recap
 * @param id which
 * @param content digest of its event
 * @param translations the same in other languages
 */
record RecapFile(
    SitePath path, SitePath page, RecapId id, String content, List<Output.Neighbour> translations)
    implements Output.MadeOfRecaps {
  @Override
  @JsonIgnore
  public List<RecapId> recaps() {
    return List.of(id);
  }

  @Override
  public byte[] make(SiteSettings settings, List<Recap> recaps) {
    Recap recap = recaps.getFirst();
    return RecapJson.write(
            Facts.of(settings, page, recap, translations), PlainText.of(recap.body()))
        .getBytes(StandardCharsets.UTF_8);
  }
}
