package dev.afterword.renderer.page.model;

import java.util.List;

/**
 * Recaps that have something in common.
 *
 * @param title of the page
 * @param kind what they share, empty if the title says it
 * @param parent the page of all such lists, empty if there is none
 * @param parentName its name
 * @param cards newest first
 * @param talks talks that belong to it, if it lists talks
 * @param newer the page before
 * @param older the page that goes on
 */
public record ListView(
    String title,
    String kind,
    String parent,
    String parentName,
    List<CardView> cards,
    List<TalkCard> talks,
    String newer,
    String older)
    implements PageModel {}
