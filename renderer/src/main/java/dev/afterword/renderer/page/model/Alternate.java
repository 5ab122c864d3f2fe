package dev.afterword.renderer.page.model;

/**
 * The same page in a language.
 *
 * @param language BCP 47 or {@code x-default}
 * @param url absolute
 */
public record Alternate(String language, String url) implements PageModel {}
