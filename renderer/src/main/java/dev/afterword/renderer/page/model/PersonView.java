package dev.afterword.renderer.page.model;

/**
 * A person.
 *
 * @param name as written
 * @param url a page of theirs
 */
public record PersonView(String name, String url) implements PageModel {}
