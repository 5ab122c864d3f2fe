package dev.afterword.renderer.machine;

import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.search.SearchDocument;
import dev.afterword.renderer.site.Card;
import dev.afterword.renderer.site.Facet;
import dev.afterword.renderer.site.Known;
import dev.afterword.renderer.site.Output;
import dev.afterword.renderer.site.Overview;
import dev.afterword.renderer.site.Planner;
import dev.afterword.renderer.site.Shelf;
import dev.afterword.renderer.site.ShelfPage;
import dev.afterword.renderer.site.SiteAddresses;
import java.util.ArrayList;
import java.util.List;

/**
 * Search: the page, the script, and an index in files of one page of a month each, so that a
 * changed recap touches one of them.
 */
public final class SearchPlanner implements Planner {
  /** A planner. */
  public SearchPlanner() {}

  @Override
  public List<Output> ofPage(ShelfPage page, List<String> languages) {
    if (page.key().facet() != Facet.MONTH) {
      return List.of();
    }
    List<SearchDocument> documents = page.recaps().stream().map(SearchPlanner::document).toList();
    return List.of(new SearchFile(MachineAddresses.search(page.key(), page.number()), documents));
  }

  private static SearchDocument document(Known.Live live) {
    Card card = live.card();
    return new SearchDocument(
        card.hasPage() ? card.path().encoded() : card.externalUrl().orElse(""),
        card.title(),
        card.summary(),
        card.date().value(),
        card.place().orElse(""),
        live.content(),
        live.extracts().terms());
  }

  @Override
  public List<Output> ofOverview(Overview overview, List<String> languages) {
    if (overview.facet() != Facet.MONTH) {
      return List.of();
    }
    var files = new ArrayList<String>();
    for (Overview.Named month : overview.shelves()) {
      for (int page = (month.size() + Shelf.PAGE - 1) / Shelf.PAGE; page > 0; page--) {
        files.add(MachineAddresses.searchName(month.key(), page));
      }
    }
    String language = overview.language();
    return List.of(
        new SearchListFile(MachineAddresses.searchList(language), language, files),
        new Output.PlainPage(SiteAddresses.search(language), language, "search", languages));
  }

  @Override
  public List<Output> ofSite(List<Overview> months, List<String> languages) {
    return List.of(ScriptFile.search(), new LlmsText(new SitePath("llms.txt"), languages));
  }
}
