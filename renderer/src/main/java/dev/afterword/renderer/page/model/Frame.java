package dev.afterword.renderer.page.model;

import java.util.List;

/**
 * What surrounds every page.
 *
 * @param language BCP 47
 * @param direction {@code ltr} or {@code rtl}
 * @param title of the page
 * @param siteTitle of the site
 * @param base what leads to the base of the site
 * @param style the style sheet
 * @param script the script of players that load when they are asked to
 * @param icon of the site, for tabs and bookmarks
 * @param home the front page
 * @param logo image of the site, empty if it has none
 * @param footer a line of the owner's, empty if there is none
 * @param canonical absolute address, empty if the page has none
 * @param description one or two sentences
 * @param image absolute address of the image
 * @param video absolute address of the first video
 * @param type OpenGraph type
 * @param revision of the recap
 * @param data JSON-LD; it, bodies and the three texts below are all that a template must not escape
 * @param tags for cards of other sites; none if the frame says enough
 * @param indexed whether search engines should list it
 * @param navigation links of the head
 * @param feeds feeds of the page's language
 * @param languages the languages of the site
 * @param alternates the same page in other languages
 * @param subscriptions links to the feeds, made of {@code subscriptions.ftlh}
 * @param masthead what stands above every page, made of {@code masthead.ftlh}
 * @param colophon what stands below every page, made of {@code colophon.ftlh}
 */
public record Frame(
    String language,
    String direction,
    String title,
    String siteTitle,
    String base,
    String style,
    String script,
    String icon,
    String home,
    String logo,
    String footer,
    String canonical,
    String description,
    String image,
    String video,
    String type,
    String revision,
    String data,
    List<HeadTag> tags,
    boolean indexed,
    List<NavigationLink> navigation,
    List<FeedLink> feeds,
    List<LanguageLink> languages,
    List<Alternate> alternates,
    String subscriptions,
    String masthead,
    String colophon)
    implements PageModel {}
