package dev.afterword.renderer.machine;

import dev.afterword.contract.Recap;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.data.HeadTags;
import dev.afterword.renderer.data.JsonLinkedData;
import dev.afterword.renderer.data.PageFacts;
import dev.afterword.renderer.page.StructuredData;
import dev.afterword.renderer.page.model.HeadTag;
import dev.afterword.renderer.site.Output;
import java.util.List;

/** What the heads of pages say to programs. */
public final class PageData implements StructuredData {
  private final SiteSettings settings;

  /** For a site. */
  public PageData(SiteSettings settings) {
    this.settings = settings;
  }

  @Override
  public String of(Output.RecapPage page, Recap recap) {
    return JsonLinkedData.of(facts(page, recap));
  }

  @Override
  public String of(Output.WatchPage page, Recap recap) {
    PageFacts facts = Facts.of(settings, page.recap().path(), recap, List.of());
    String watch = settings.absolute(page.path());
    return recap.sessions().stream()
        .filter(session -> session.number() == page.number())
        .flatMap(session -> JsonLinkedData.ofTalk(facts, session, watch).stream())
        .findFirst()
        .orElse("");
  }

  @Override
  public List<HeadTag> tags(Output.RecapPage page, Recap recap) {
    return HeadTags.of(facts(page, recap)).stream()
        .map(tag -> new HeadTag(tag.attribute(), tag.key(), tag.content()))
        .toList();
  }

  private PageFacts facts(Output.RecapPage page, Recap recap) {
    return Facts.of(settings, page.path(), recap, page.around().translations());
  }
}
