package dev.afterword.renderer.page.model;

/**
 * A list with the number of its recaps.
 *
 * @param name its text
 * @param url where it leads
 * @param count how many recaps
 * @param size from 1 to 5, the more the larger
 */
public record Counted(String name, String url, int count, int size) implements PageModel {}
