package dev.afterword.desk.api;

import dev.afterword.contract.RecapId;
import dev.afterword.desk.board.Cell;
import dev.afterword.desk.board.Line;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A recap with the state of each channel. Fields may be added, never renamed.
 *
 * @param recap its id
 * @param title plain text
 * @param language BCP 47
 * @param commit that published it
 * @param committedAt time of that commit
 * @param withdrawn whether it is gone
 * @param live whether its page shows it as it is
 * @param url of its page
 * @param channels state by channel
 */
record RecapView(
    RecapId recap,
    String title,
    Optional<String> language,
    Optional<String> commit,
    Optional<Instant> committedAt,
    boolean withdrawn,
    boolean live,
    Optional<String> url,
    Map<String, String> channels) {
  static RecapView of(Line line) {
    Map<String, String> channels = new TreeMap<>();
    line.cells().forEach((channel, cell) -> channels.put(channel, state(cell)));
    return new RecapView(
        line.recap(),
        line.title(),
        line.about().map(Line.About::language),
        line.about().map(Line.About::commit),
        line.about().map(Line.About::committedAt),
        line.about().filter(Line.About::isWithdrawn).isPresent(),
        line.isLive(),
        line.page().map(Line.Live::url),
        channels);
  }

  private static String state(Cell cell) {
    return cell.state();
  }
}
