package dev.afterword.renderer.page.model;

/**
 * What is read while a recording plays.
 *
 * @param url of the file
 * @param kind of the element {@code track}
 * @param language BCP 47
 * @param label for the menu of the player
 */
public record SubtitleView(String url, String kind, String language, String label)
    implements PageModel {}
