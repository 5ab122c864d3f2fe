package dev.afterword.renderer.page.model;

/**
 * The page before or after.
 *
 * @param title its text
 * @param url where it leads
 */
public record NeighbourView(String title, String url) implements PageModel {}
