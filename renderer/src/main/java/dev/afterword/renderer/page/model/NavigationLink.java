package dev.afterword.renderer.page.model;

/**
 * A link of the head.
 *
 * @param name its text
 * @param url where it leads
 * @param current whether it leads to the page itself
 */
public record NavigationLink(String name, String url, boolean current) implements PageModel {}
