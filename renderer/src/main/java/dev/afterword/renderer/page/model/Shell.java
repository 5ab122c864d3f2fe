package dev.afterword.renderer.page.model;

import java.util.List;

/**
 * What is the same around all pages of a language in folders of one depth: the frame's part that
 * knows nothing of its page but which link of the head it is.
 *
 * @param siteTitle of the site
 * @param home the front page
 * @param logo image of the site, empty if it has none
 * @param footer a line of the owner's, empty if there is none
 * @param navigation links of the head
 * @param feeds feeds of the page's language
 * @param languages the languages of the site
 */
public record Shell(
    String siteTitle,
    String home,
    String logo,
    String footer,
    List<NavigationLink> navigation,
    List<FeedLink> feeds,
    List<LanguageLink> languages)
    implements PageModel {
  /** Takes its own copies. */
  public Shell {
    navigation = List.copyOf(navigation);
    feeds = List.copyOf(feeds);
    languages = List.copyOf(languages);
  }
}
