package dev.afterword.renderer.page.model;

import java.util.List;

/**
 * A front page.
 *
 * @param upcoming events that are to come, the next first
 * @param lead the newest, or nothing
 * @param cards the next
 * @param older the page that goes on, empty if there is none
 * @param years archive pages
 */
public record Front(
    List<CardView> upcoming,
    List<CardView> lead,
    List<CardView> cards,
    String older,
    List<Counted> years)
    implements PageModel {}
