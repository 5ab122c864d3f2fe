package dev.afterword.renderer.page.model;

import java.util.List;

/**
 * All lists of a kind.
 *
 * @param title of the page
 * @param others lists of other kinds, and this one
 * @param groups the lists
 */
public record OverviewView(String title, List<NavigationLink> others, List<Group> groups)
    implements PageModel {}
