package dev.afterword.renderer.page.model;

import java.util.List;

/**
 * A talk beside the one shown.
 *
 * @param number two digits
 * @param title plain text
 * @param url where it leads, empty for the talk itself
 * @param speakers names
 */
public record OtherTalk(String number, String title, String url, List<String> speakers)
    implements PageModel {}
