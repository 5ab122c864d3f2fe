package dev.afterword.renderer.page.model;

import java.util.List;

/**
 * A recap in a list.
 *
 * @param title plain text
 * @param url its page
 * @param day for machines
 * @param date for people
 * @param place where
 * @param mode how one could attend
 * @param kind what it is, unless it is a recap
 * @param summary plain text
 * @param image its image
 * @param talks how many talks, in words
 * @param programme the first talks' titles
 * @param tint number of a colour, from 0 to 5
 * @param initial a letter for recaps without an image
 */
public record CardView(
    String title,
    String url,
    String day,
    String date,
    String place,
    String mode,
    String kind,
    String summary,
    String image,
    String talks,
    List<String> programme,
    int tint,
    String initial)
    implements PageModel {}
