package dev.afterword.desk.board;

import dev.afterword.contract.control.Control;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Adds up the cells of one channel. */
final class Counting {
  private final Map<String, Integer> states = new HashMap<>();
  private Optional<Cell> oldest = Optional.empty();

  void add(Cell cell, Instant now) {
    states.merge(cell.state(), 1, Integer::sum);
    Optional<Instant> since = cell.since().filter(due -> due.isBefore(now));
    if (since.isPresent()
        && oldest.flatMap(Cell::since).filter(first -> !since.get().isBefore(first)).isEmpty()) {
      oldest = Optional.of(cell);
    }
  }

  Tally tally(String channel, Optional<Control> paused) {
    return new Tally(
        channel,
        states,
        oldest.flatMap(Cell::since),
        oldest.map(Cell::reason).filter(reason -> !reason.isEmpty()),
        paused);
  }
}
