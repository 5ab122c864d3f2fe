package dev.afterword.renderer.site;

import dev.afterword.contract.RecapId;
import dev.afterword.renderer.address.SitePath;
import java.util.List;
import java.util.Optional;

/**
 * A file of the site: where it lies and everything that is read for it, besides the settings of the
 * site and the theme. Equal outputs have equal bytes.
 */
public sealed interface Output {
  /** Where it lies. */
  SitePath path();

  /** When it has to appear: a page never before its images, a list never before its pages. */
  default Stage stage() {
    return switch (this) {
      case Copy _, Stylesheet _ -> Stage.ASSETS;
      case RecapPage _, GonePage _ -> Stage.PAGES;
      case MovedPage _, FrontPage _, ArchivePage _, Feed _, Sitemap _, NotFound _, Robots _ ->
          Stage.INDEXES;
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
   * @param translations the same in other languages
   * @param newer the next one of its language
   * @param older the one before
   * @param languages languages that have a front page
   */
  record RecapPage(
      SitePath path,
      RecapId id,
      String content,
      List<Neighbour> translations,
      Optional<Neighbour> newer,
      Optional<Neighbour> older,
      List<String> languages)
      implements Output {}

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
   * The newest of one language.
   *
   * @param path its address
   * @param language BCP 47
   * @param cards newest first
   * @param total how many there are in all
   * @param years years that have an archive page, newest first
   * @param languages languages that have a front page
   */
  record FrontPage(
      SitePath path,
      String language,
      List<Card> cards,
      int total,
      List<Integer> years,
      List<String> languages)
      implements Output {}

  /**
   * All of one language and year.
   *
   * @param path its address
   * @param language BCP 47
   * @param year the year
   * @param cards newest first
   * @param years years that have an archive page, newest first
   * @param languages languages that have a front page
   */
  record ArchivePage(
      SitePath path,
      String language,
      int year,
      List<Card> cards,
      List<Integer> years,
      List<String> languages)
      implements Output {}

  /**
   * An Atom feed.
   *
   * @param path its address
   * @param language BCP 47
   * @param cards newest first
   */
  record Feed(SitePath path, String language, List<Card> cards) implements Output {}

  /**
   * The sitemap.
   *
   * @param path its address
   * @param pages every page that has something to read
   */
  record Sitemap(SitePath path, List<Place> pages) implements Output {
    /**
     * An address of the sitemap.
     *
     * @param path the page
     * @param day ISO 8601, when it last changed
     */
    public record Place(SitePath path, String day) {}
  }

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
   * The style sheet.
   *
   * @param path its address, which holds its digest
   */
  record Stylesheet(SitePath path) implements Output {}

  /**
   * A file copied from the asset store.
   *
   * @param path its address
   * @param sha256 digest of its bytes
   * @param size bytes
   */
  record Copy(SitePath path, String sha256, long size) implements Output {}
}
