package dev.afterword.desk.board;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.control.Place;
import dev.afterword.desk.deadletter.LaterEvents;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What came after a dead letter, as the board knows it: nothing is read for that. */
final class BoardEvents implements LaterEvents {
  private final Board board;

  BoardEvents(Board board) {
    this.board = board;
  }

  @Override
  public Map<String, Place> last(Map<Integer, Long> from, Collection<String> ids) {
    Map<String, Place> last = new HashMap<>();
    for (String id : ids) {
      RecapId.of(id)
          .flatMap(board::line)
          .flatMap(Line::about)
          .ifPresent(about -> last.put(id, about.place()));
    }
    return last;
  }
}
