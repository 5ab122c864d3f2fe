package dev.afterword.renderer.card;

/**
 * What a card shows. Equal texts give equal bytes on one machine.
 *
 * @param site name of the site
 * @param title of the recap
 * @param facts day and place in one line, may be empty
 * @param tint number of a colour; any number will do
 */
public record CardText(String site, String title, String facts, int tint) {}
