package dev.afterword.desk.forge;

import dev.afterword.desk.board.Board;
import dev.afterword.desk.board.Line;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who knows what came lately. */
@FunctionalInterface
public interface RecentRecaps {
  /** Recaps whose last record is not older than this; empty while not everything is known. */
  Optional<List<Line>> since(Instant oldest);

  /** A board does, once it is complete. */
  static RecentRecaps on(Board board) {
    return oldest -> board.isComplete() ? Optional.of(board.since(oldest)) : Optional.empty();
  }
}
