package dev.afterword.renderer.page.model;

/**
 * A heading of the body.
 *
 * @param level from 2
 * @param url its place on the page
 * @param name its text
 */
public record Heading(int level, String url, String name) implements PageModel {}
