package dev.afterword.renderer.page.model;

import java.util.List;

/**
 * A talk in a list.
 *
 * @param title plain text
 * @param url its own page, else that of its recap
 * @param speakers names
 * @param recap title of the recap
 * @param recapUrl page of the recap
 * @param day for machines
 * @param date for people
 * @param image of the recap
 * @param tint number of a colour, from 0 to 5
 * @param watched whether it has a video
 */
public record TalkCard(
    String title,
    String url,
    List<String> speakers,
    String recap,
    String recapUrl,
    String day,
    String date,
    String image,
    int tint,
    boolean watched)
    implements PageModel {}
