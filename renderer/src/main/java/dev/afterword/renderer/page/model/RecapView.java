package dev.afterword.renderer.page.model;

import java.util.List;

/**
 * A recap.
 *
 * @param title plain text
 * @param summary plain text
 * @param kind what it is, unless it is a recap
 * @param series its row of events, or nothing
 * @param day when it began, for machines
 * @param date when it began, for people
 * @param endDay when it ended, for machines
 * @param end when it ended, for people
 * @param place where
 * @param city recaps of the same place, empty if it is none
 * @param mode how one could attend
 * @param organisers who invited
 * @param authors who wrote
 * @param translations the same in other languages
 * @param cover its image
 * @param talks its sessions
 * @param contents headings of the body that are no talks
 * @param shown whether there is a body to show
 * @param body safe HTML, the only text that a template must not escape
 * @param recordings videos that the body does not show
 * @param resources links that no talk claims
 * @param tags as first spelled
 * @param older the one before, or nothing
 * @param newer the next one, or nothing
 * @param previous the one before in its series, or nothing
 * @param next the next one in its series, or nothing
 * @param announced posts that told of it, each by the name of its site
 * @param scripted whether it has players that load when they are asked to
 */
public record RecapView(
    String title,
    String summary,
    String kind,
    List<Link> series,
    String day,
    String date,
    String endDay,
    String end,
    String place,
    String city,
    String mode,
    List<PersonView> organisers,
    List<PersonView> authors,
    List<Translation> translations,
    String cover,
    List<TalkView> talks,
    List<Heading> contents,
    boolean shown,
    String body,
    List<RecordingView> recordings,
    List<ResourceView> resources,
    List<Link> tags,
    List<NeighbourView> older,
    List<NeighbourView> newer,
    List<NeighbourView> previous,
    List<NeighbourView> next,
    List<Link> announced,
    boolean scripted)
    implements PageModel {}
