package dev.afterword.renderer.page.model;

import java.util.List;

/**
 * Lists under one heading.
 *
 * @param name the heading, empty if there is only one
 * @param items the lists
 */
public record Group(String name, List<Counted> items) implements PageModel {}
