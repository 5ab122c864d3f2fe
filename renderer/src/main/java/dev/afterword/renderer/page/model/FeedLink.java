package dev.afterword.renderer.page.model;

/**
 * A feed.
 *
 * @param type media type
 * @param title for people
 * @param url where it lies
 */
public record FeedLink(String type, String title, String url) implements PageModel {}
