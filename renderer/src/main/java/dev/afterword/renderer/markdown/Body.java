package dev.afterword.renderer.markdown;

import dev.afterword.renderer.address.Watch;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A body that may stand on a page.
 *
 * @param html safe HTML
 * @param anchors id of each session's heading, by the session's number
 * @param players id of each player, by the address of what it plays
 * @param headings in the order of the text
 * @param links where its links lead
 */
public record Body(
    String html,
    Map<Integer, String> anchors,
    Map<String, String> players,
    List<Heading> headings,
    Set<String> links) {
  /** Takes its own copies. */
  public Body {
    anchors = Map.copyOf(anchors);
    players = Map.copyOf(players);
    headings = List.copyOf(headings);
    links = Set.copyOf(links);
  }

  /** Nothing to read. */
  public static Body empty() {
    return new Body("", Map.of(), Map.of(), List.of(), Set.of());
  }

  /** Whether it has links that become players. */
  public boolean embeds() {
    return html.contains("data-player=\"");
  }

  /** Whether a reader finds the video in it, as a player or as a link to where it is watched. */
  public boolean shows(String url) {
    return players.containsKey(url) || links.contains(url) || links.contains(Watch.of(url).url());
  }

  /**
   * A heading.
   *
   * @param level from 2 to 6
   * @param id of its element
   * @param text plain text
   */
  public record Heading(int level, String id, String text) {}
}
