package dev.afterword.renderer.page.model;

import java.util.List;

/**
 * A talk.
 *
 * @param number two digits
 * @param title plain text
 * @param url its place on the page
 * @param watch its own page, empty if it has none
 * @param speakers who speaks
 * @param resources its slides and the like
 */
public record TalkView(
    String number,
    String title,
    String url,
    String watch,
    List<Link> speakers,
    List<ResourceView> resources)
    implements PageModel {}
