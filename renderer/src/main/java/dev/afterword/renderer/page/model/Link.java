package dev.afterword.renderer.page.model;

/**
 * A link with its text.
 *
 * @param name its text
 * @param url where it leads
 */
public record Link(String name, String url) implements PageModel {}
