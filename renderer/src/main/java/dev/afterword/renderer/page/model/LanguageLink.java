package dev.afterword.renderer.page.model;

/**
 * A language of the site.
 *
 * @param language BCP 47
 * @param name in that language
 * @param url its front page
 * @param current whether the page is in it
 */
public record LanguageLink(String language, String name, String url, boolean current)
    implements PageModel {}
