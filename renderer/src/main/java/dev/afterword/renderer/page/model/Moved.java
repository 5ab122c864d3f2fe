package dev.afterword.renderer.page.model;

/**
 * A redirect.
 *
 * @param language BCP 47
 * @param title of the page
 * @param url of the page
 * @param canonical its absolute address
 * @param base what leads to the base of the site
 * @param style path of the style sheet below the base
 */
public record Moved(
    String language, String title, String url, String canonical, String base, String style)
    implements PageModel {}
