package dev.afterword.renderer.page.model;

import java.util.List;

/**
 * One talk with its player.
 *
 * @param title plain text
 * @param number of the talk
 * @param total how many talks the recap has
 * @param speakers who speaks
 * @param summary what was said
 * @param players its videos
 * @param resources its slides and the like
 * @param recap title of the recap
 * @param recapUrl its place on the page of the recap
 * @param day when, for machines
 * @param date when, for people
 * @param place where
 * @param image absolute address of the still
 * @param video absolute address of the first file
 * @param others the talks of the recap
 * @param scripted whether it has players that load when they are asked to
 */
public record WatchView(
    String title,
    int number,
    int total,
    List<Link> speakers,
    String summary,
    List<RecordingView> players,
    List<ResourceView> resources,
    String recap,
    String recapUrl,
    String day,
    String date,
    String place,
    String image,
    String video,
    List<OtherTalk> others,
    boolean scripted)
    implements PageModel {}
