package dev.afterword.renderer.page.model;

/**
 * The recap in another language.
 *
 * @param language BCP 47
 * @param name of the language, in that language
 * @param title of that page
 * @param url of that page
 */
public record Translation(String language, String name, String title, String url)
    implements PageModel {}
