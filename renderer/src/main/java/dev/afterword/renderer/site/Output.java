package dev.afterword.renderer.site;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapId;
import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.address.SiteSettings;
import java.util.List;
import java.util.Optional;

/**
 * A file of the site: where it lies and everything that is read for it, besides the settings of the
 * site and the theme. Equal outputs have equal bytes. Every output is a record; its JSON tells
 * whether a file of an earlier run is still what it should be.
 */
public sealed interface Output {
  /** Where it lies. */
  SitePath path();

  /** When it has to appear: a page never before its images, a list never before its pages. */
  @JsonIgnore
  default Stage stage() {
    return switch (this) {
      case Copy _, ThemeFile _ -> Stage.ASSETS;
      case RecapPage _, WatchPage _, GonePage _, MadeOfRecaps _ -> Stage.PAGES;
      default -> Stage.INDEXES;
    };
  }

  /** Which of two that want one path has it. */
  @JsonIgnore
  default Strength strength() {
    return switch (this) {
      case RecapPage _ -> Strength.RECAP;
      case Copy _ -> Strength.COPY;
      case MovedPage _ -> Strength.MOVED;
      case GonePage _ -> Strength.GONE;
      default -> Strength.GENERATED;
    };
  }

  /** Whether it reads the theme. */
  @JsonIgnore
  default boolean isPage() {
    return switch (this) {
      case RecapPage _, WatchPage _, GonePage _, MovedPage _, FrontPage _ -> true;
      case ListPage _, OverviewPage _, PlainPage _, NotFound _ -> true;
      default -> false;
    };
  }

  /** The order of writing. */
  enum Stage {
    /** What pages load. */
    ASSETS,
    /** The recaps. */
    PAGES,
    /** What leads to them. */
    INDEXES
  }

  /** The order of rights to a path, the strongest first. */
  enum Strength {
    /** What an author wrote. */
    RECAP,
    /** What an author put beside it. */
    COPY,
    /** What we make. */
    GENERATED,
    /** What leads elsewhere. */
    MOVED,
    /** What says that something is gone. */
    GONE
  }

  /** Something made from its own record alone, in any package: its components are all it reads. */
  non-sealed interface Made extends Output {
    /** The bytes; they must not depend on anything else. */
    byte[] make(SiteSettings settings);

    /** Whether it takes long enough to be made by several threads, each a file of its own. */
    @JsonIgnore
    default boolean isDrawn() {
      return false;
    }

    /**
     * The same bytes.
     *
     * @param fragments what was made for other files and may be used again
     */
    default byte[] make(SiteSettings settings, Fragments fragments) {
      return make(settings);
    }
  }

  /** Something that reads whole recaps; its record has to hold the digest of their contents. */
  sealed interface OfRecaps extends Output {
    /** The recaps that it reads, each once. */
    @JsonIgnore
    List<RecapId> recaps();
  }

  /** Something made from its own record and whole recaps, in any package. */
  non-sealed interface MadeOfRecaps extends OfRecaps {
    /**
     * The bytes.
     *
     * @param recaps in the order of {@link #recaps()}
     */
    byte[] make(SiteSettings settings, List<Recap> recaps);
  }

  /**
   * A link with its text.
   *
   * @param language of what it leads to
   * @param path where it leads
   * @param title its text
   */
  record Neighbour(String language, SitePath path, String title) {}

  /**
   * A recap.
   *
   * @param path its page
   * @param id which
   * @param content digest of its event
   * @param watched numbers of the sessions that have a watch page
   * @param around what is beside it
   */
  record RecapPage(
      SitePath path, RecapId id, String content, List<Integer> watched, Surroundings around)
      implements OfRecaps {
    @Override
    @JsonIgnore
    public List<RecapId> recaps() {
      return List.of(id);
    }
  }

  /**
   * One talk with its player.
   *
   * @param path its page
   * @param id the recap
   * @param number of the session
   * @param session digest of it
   * @param recap what the page shows of its recap
   * @param languages languages that have a front page
   */
  record WatchPage(
      SitePath path, RecapId id, int number, String session, Card recap, List<String> languages)
      implements OfRecaps {
    @Override
    @JsonIgnore
    public List<RecapId> recaps() {
      return List.of(id);
    }
  }

  /**
   * Says that a recap was withdrawn.
   *
   * @param path where it was
   * @param gone what is known
   * @param languages languages that have a front page
   */
  record GonePage(SitePath path, Known.Gone gone, List<String> languages) implements Output {}

  /**
   * Leads from a former address to the page.
   *
   * @param path the former address
   * @param target the page
   */
  record MovedPage(SitePath path, Neighbour target) implements Output {}

  /**
   * The front page of a language.
   *
   * @param path its address
   * @param language BCP 47
   * @param upcoming events that are not over, the next first
   * @param cards newest first
   * @param older the page that goes on
   * @param years years that have an archive page, newest first
   * @param languages languages that have a front page
   */
  record FrontPage(
      SitePath path,
      String language,
      List<Card> upcoming,
      List<Card> cards,
      Optional<SitePath> older,
      List<Overview.Named> years,
      List<String> languages)
      implements Output {
    FrontPage at(SitePath other) {
      return new FrontPage(other, language, upcoming, cards, older, years, languages);
    }
  }

  /**
   * Recaps of a shelf: the newest, or those of one numbered page.
   *
   * @param path its address
   * @param key of the shelf
   * @param name of the shelf as its first recap spells it
   * @param number of the page; 0 is the newest
   * @param cards newest first
   * @param newer the page before
   * @param older the page that goes on
   * @param languages languages that have a front page
   */
  record ListPage(
      SitePath path,
      ShelfKey key,
      String name,
      int number,
      List<Card> cards,
      Optional<SitePath> newer,
      Optional<SitePath> older,
      List<String> languages)
      implements Output {}

  /**
   * All shelves of a facet.
   *
   * @param path its address
   * @param overview the shelves
   * @param languages languages that have a front page
   */
  record OverviewPage(SitePath path, Overview overview, List<String> languages) implements Output {}

  /**
   * A page that is made of a template alone.
   *
   * @param path its address
   * @param language BCP 47
   * @param template its name without extension; its title is the word of that name
   * @param languages languages that have a front page
   */
  record PlainPage(SitePath path, String language, String template, List<String> languages)
      implements Output {}

  /**
   * A sitemap.
   *
   * @param path its address
   * @param pages every page of a month that has something to read
   */
  record Sitemap(SitePath path, List<Place> pages) implements Output {
    /**
     * An address of the sitemap.
     *
     * @param path the page
     * @param day ISO 8601, when it last changed; empty if that is not known
     * @param versions the page in every language, itself included; none if there is but one
     */
    public record Place(SitePath path, String day, List<Version> versions) {}

    /**
     * A page in a language.
     *
     * @param language BCP 47
     * @param path the page
     */
    public record Version(String language, SitePath path) {}
  }

  /**
   * Where the sitemaps are.
   *
   * @param path its address
   * @param sitemaps their addresses
   */
  record SitemapIndex(SitePath path, List<SitePath> sitemaps) implements Output {}

  /**
   * What a wrong address shows.
   *
   * @param path its address
   * @param languages languages that have a front page
   */
  record NotFound(SitePath path, List<String> languages) implements Output {}

  /**
   * What crawlers ask for.
   *
   * @param path its address
   */
  record Robots(SitePath path) implements Output {}

  /**
   * A file of the theme.
   *
   * @param path its address
   * @param digest of its bytes
   */
  record ThemeFile(SitePath path, String digest) implements Output {}

  /**
   * A file copied from the asset store.
   *
   * @param path its address
   * @param sha256 digest of its bytes
   * @param size bytes
   */
  record Copy(SitePath path, String sha256, long size) implements Output {}
}
