package dev.afterword.app.wiring;

import dev.afterword.contract.RecapId;
import dev.afterword.desk.board.Board;
import dev.afterword.desk.board.Cell;
import dev.afterword.desk.board.Line;
import dev.afterword.syndicator.Glance;
import dev.afterword.syndicator.Remembered;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** What the desk's board remembers of every recap, one after the other. */
final class BoardMemory implements Iterable<Remembered> {
  private final Board board;

  BoardMemory(Board board) {
    this.board = board;
  }

  @Override
  public Iterator<Remembered> iterator() {
    return board.recaps().stream().flatMap(id -> remembered(id).stream()).iterator();
  }

  private Optional<Remembered> remembered(RecapId id) {
    return board.line(id).flatMap(BoardMemory::remembered);
  }

  private static Optional<Remembered> remembered(Line line) {
    return line.about()
        .map(
            about ->
                new Remembered(
                    line.recap(),
                    about.language(),
                    about.revision(),
                    about.place(),
                    about.at(),
                    deliveries(line)));
  }

  private static Map<String, Remembered.Entry> deliveries(Line line) {
    var deliveries = new HashMap<String, Remembered.Entry>();
    line.cells()
        .forEach(
            (channel, cell) ->
                deliveries.put(channel, new Remembered.Entry(cell.place(), glance(cell))));
    return deliveries;
  }

  private static Glance glance(Cell cell) {
    return new Glance(
        cell.generation(),
        new Glance.About(cell.revision(), cell.change()),
        new Glance.Standing(
            cell.state(),
            cell.cause(),
            Optional.of(cell.reason()).filter(reason -> !reason.isEmpty())),
        cell.updated());
  }
}
