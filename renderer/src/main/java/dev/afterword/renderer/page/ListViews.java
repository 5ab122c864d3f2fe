package dev.afterword.renderer.page;

import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import dev.afterword.renderer.page.model.Counted;
import dev.afterword.renderer.page.model.Front;
import dev.afterword.renderer.page.model.Group;
import dev.afterword.renderer.page.model.ListView;
import dev.afterword.renderer.page.model.NavigationLink;
import dev.afterword.renderer.page.model.OverviewView;
import dev.afterword.renderer.site.Facet;
import dev.afterword.renderer.site.Output;
import dev.afterword.renderer.site.Overview;
import dev.afterword.renderer.site.ShelfKey;
import dev.afterword.renderer.site.SiteAddresses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows lists of recaps, and lists of lists, on one page. */
final class ListViews {
  private static final int LARGEST = 5;
  private static final List<Facet> OVERVIEWS =
      List.of(Facet.MONTH, Facet.TAG, Facet.SERIES, Facet.CITY, Facet.SPEAKER);

  private final SiteSettings settings;
  private final SitePath page;
  private final Words words;
  private final Tints tints;

  ListViews(SiteSettings settings, SitePath page, Words words, Tints tints) {
    this.settings = settings;
    this.page = page;
    this.words = words;
    this.tints = tints;
  }

  Front front(Output.FrontPage output) {
    var cards = new CardViews(settings, page, words, tints);
    var shown = cards.of(output.cards());
    int lead = Math.min(1, shown.size());
    return new Front(
        cards.of(output.upcoming()),
        shown.subList(0, lead),
        shown.subList(lead, shown.size()),
        address(output.older()),
        output.years().stream().map(year -> counted(year, 1)).toList());
  }

  ListView list(Output.ListPage output) {
    ShelfKey key = output.key();
    var cards = new CardViews(settings, page, words, tints);
    boolean talks = key.facet() == Facet.VIDEO || key.facet() == Facet.SPEAKER;
    String title = title(key, output.name());
    boolean hasParent =
        key.facet().isOpen() || key.facet() == Facet.YEAR || key.facet() == Facet.MONTH;
    Facet parent = key.facet() == Facet.YEAR ? Facet.MONTH : key.facet();
    return new ListView(
        output.number() == 0 ? title : title + " · " + numbered(output.number()),
        key.facet().isOpen() ? words.word(one(key.facet())) : "",
        hasParent ? SiteAddresses.overview(key.language(), parent).from(page) : "",
        hasParent ? words.word(many(parent)) : "",
        talks ? List.of() : cards.of(output.cards()),
        talks ? cards.talks(output.cards(), key) : List.of(),
        address(output.newer()),
        address(output.older()));
  }

  private String numbered(int page) {
    return words.word("page").replace("{number}", Integer.toString(page));
  }

  private String title(ShelfKey key, String name) {
    return switch (key.facet()) {
      case ALL -> words.word("all");
      case VIDEO -> words.word("videos");
      case YEAR -> words.word("archive.of").replace("{year}", key.name());
      case MONTH -> words.month(key.name());
      case TAG, SERIES, CITY, SPEAKER -> name;
    };
  }

  private static String one(Facet facet) {
    return switch (facet) {
      case TAG -> "tag";
      case SERIES -> "series";
      case CITY -> "city";
      case SPEAKER -> "speaker";
      case ALL, YEAR, MONTH, VIDEO -> "archive";
    };
  }

  private static String many(Facet facet) {
    return switch (facet) {
      case TAG -> "tags";
      case SERIES -> "series.all";
      case CITY -> "cities";
      case SPEAKER -> "speakers";
      case ALL, YEAR, MONTH, VIDEO -> "archive";
    };
  }

  OverviewView overview(Overview overview) {
    return new OverviewView(
        words.word(many(overview.facet())),
        OVERVIEWS.stream().map(facet -> other(overview, facet)).toList(),
        overview.facet() == Facet.MONTH ? byYear(overview) : byName(overview));
  }

  private NavigationLink other(Overview overview, Facet facet) {
    String url = SiteAddresses.overview(overview.language(), facet).from(page);
    return new NavigationLink(words.word(many(facet)), url, facet == overview.facet());
  }

  private List<Group> byYear(Overview overview) {
    Map<String, List<Counted>> years = new LinkedHashMap<>();
    for (Overview.Named month : overview.shelves()) {
      years
          .computeIfAbsent(month.key().name().substring(0, 4), _ -> new ArrayList<>())
          .add(counted(month, 1));
    }
    var groups = new ArrayList<Group>();
    years.forEach((year, months) -> groups.add(new Group(year, months)));
    return List.copyOf(groups);
  }

  private List<Group> byName(Overview overview) {
    int most = overview.shelves().stream().mapToInt(Overview.Named::size).max().orElse(1);
    List<Counted> all =
        overview.shelves().stream()
            .map(shelf -> counted(shelf, weight(shelf.size(), most)))
            .toList();
    return all.isEmpty() ? List.of() : List.of(new Group("", all));
  }

  /** How often, on a scale that few large lists do not flatten. */
  private static int weight(int size, int most) {
    return most <= 1 ? 1 : 1 + (int) ((LARGEST - 1) * Math.log(size) / Math.log(most));
  }

  private Counted counted(Overview.Named shelf, int weight) {
    String name =
        shelf.key().facet() == Facet.MONTH ? words.month(shelf.key().name()) : shelf.name();
    return new Counted(name, SiteAddresses.shelf(shelf.key()).from(page), shelf.size(), weight);
  }

  private String address(Optional<SitePath> target) {
    return target.map(path -> path.from(page)).orElse("");
  }
}
