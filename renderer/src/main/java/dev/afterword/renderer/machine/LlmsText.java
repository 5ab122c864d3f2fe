package dev.afterword.renderer.machine;

import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.data.LlmsFile;
import dev.afterword.renderer.data.LlmsFile.Link;
import dev.afterword.renderer.data.LlmsFile.Section;
import dev.afterword.renderer.site.Output;
import dev.afterword.renderer.site.SiteAddresses;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What language models are told about the site.
 *
 * @param path its address
 * @param languages of the site
 */
record LlmsText(SitePath path, List<String> languages) implements Output.Made {
  @Override
  public byte[] make(SiteSettings settings) {
    var sections = new ArrayList<Section>();
    for (String language : languages) {
      var key = MachineAddresses.all(language);
      sections.add(
          new Section(
              "Recaps (" + language + ")",
              List.of(
                  link(settings, "Newest recaps", SiteAddresses.front(language)),
                  link(
                      settings,
                      "The same as JSON Feed",
                      MachineAddresses.feed(key, FeedFormat.JSON)),
                  link(
                      settings,
                      "As Atom, with archives of all recaps",
                      MachineAddresses.feed(key, FeedFormat.ATOM)))));
    }
    sections.add(
        new Section("Optional", List.of(link(settings, "Sitemap", new SitePath("sitemap.xml")))));
    return new LlmsFile(settings).write(sections).getBytes(StandardCharsets.UTF_8);
  }

  private static Link link(SiteSettings settings, String name, SitePath path) {
    return new Link(name, settings.absolute(path), "");
  }
}
