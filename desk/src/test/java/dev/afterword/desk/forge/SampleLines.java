package dev.afterword.desk.forge;

import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.PageStatus;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.Revision;
import dev.afterword.contract.control.Place;
import dev.afterword.desk.board.Cell;
import dev.afterword.desk.board.Line;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Recaps as a board shows them. */
final class SampleLines {
  static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  static final String COMMIT = "5f1d".repeat(10);
  static final Revision REVISION = Revision.of("text");

  private static final Place PLACE = new Place(0, 1);

  private SampleLines() {}

  /** Live, with states by channel. */
  static Line live(String id, Map<String, String> states) {
    return line(id, COMMIT, Optional.of(REVISION), Optional.of(PageStatus.LIVE), states);
  }

  static Line line(
      String id,
      String commit,
      Optional<Revision> revision,
      Optional<PageStatus> page,
      Map<String, String> states) {
    Map<String, Cell> cells = new HashMap<>();
    states.forEach((channel, state) -> cells.put(channel, cell(state, REVISION, ChangeClass.NEW)));
    return new Line(
        new RecapId(id),
        Optional.of(new Line.About("Tea", "en", revision, commit, NOW, NOW, PLACE, "main")),
        page.map(status -> new Line.Live("https://talks.example/" + id, REVISION, status, NOW)),
        cells);
  }

  static Cell cell(String state, Revision revision, ChangeClass change) {
    return new Cell(
        state,
        change,
        revision,
        1,
        Optional.empty(),
        "",
        NOW,
        Optional.empty(),
        Optional.empty(),
        PLACE);
  }
}
