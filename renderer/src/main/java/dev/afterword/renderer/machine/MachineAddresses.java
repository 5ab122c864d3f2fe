package dev.afterword.renderer.machine;

import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.site.Facet;
import dev.afterword.renderer.site.ShelfKey;
import dev.afterword.renderer.site.SiteAddresses;

/** Where files for programs lie. */
public final class MachineAddresses {
  private static final String PAGE = ".html";
  private static final String INDEX = "index.html";

  private MachineAddresses() {}

  /** A file beside the page of a recap, for example {@code zh/events/tea.json}. */
  public static SitePath beside(SitePath page, String extension) {
    String path = page.value();
    return new SitePath(path.substring(0, path.length() - PAGE.length()) + extension);
  }

  /** The picture drawn for a recap that has none of its own. */
  public static SitePath card(SitePath page) {
    return beside(page, ".card.png");
  }

  /** The feed of recordings of a language. */
  static SitePath recordings(String language) {
    return inFolder(all(language), "videos.xml");
  }

  /** A feed of a shelf. */
  static SitePath feed(ShelfKey key, FeedFormat format) {
    return inFolder(key, format.file());
  }

  /** An archive of the feed of a language. */
  static SitePath archive(ShelfKey all, int number) {
    return inFolder(all, "feed/" + number + ".xml");
  }

  /** Another file about a shelf. */
  static SitePath inFolder(ShelfKey key, String name) {
    String page = SiteAddresses.shelf(key).value();
    return new SitePath(page.substring(0, page.length() - INDEX.length()) + name);
  }

  /** What of the index belongs to a page of a month. */
  static SitePath search(ShelfKey month, int number) {
    return new SitePath("search/" + month.language() + "/" + searchName(month, number));
  }

  static String searchName(ShelfKey month, int number) {
    return month.name() + (number == 1 ? "" : "." + number) + ".json";
  }

  /** The list of the files of an index. */
  public static SitePath searchList(String language) {
    return new SitePath("search/" + language + "/index.json");
  }

  /** The script that searches. */
  public static SitePath searchScript() {
    return new SitePath("assets/search.js");
  }

  static ShelfKey all(String language) {
    return ShelfKey.all(language, Facet.ALL);
  }
}
