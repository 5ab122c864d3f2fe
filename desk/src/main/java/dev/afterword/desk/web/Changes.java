package dev.afterword.desk.web;

import dev.afterword.desk.board.Board;
import dev.afterword.desk.http.EventBody;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Tells a browser that something has changed, at most once a second. */
final class Changes implements EventBody.Events {
  private static final Duration REST = Duration.ofSeconds(1);

  private final Board board;
  private final Semaphore places;
  private long seen;

  /**
   * Over a board.
   *
   * @param seen version of the board that the browser shows; what has changed since is told at once
   * @param places one of which was taken for it
   */
  Changes(Board board, long seen, Semaphore places) {
    this.board = board;
    this.places = places;
    this.seen = seen;
  }

  @Override
  public Optional<String> next(Duration patience) throws InterruptedException {
    Thread.sleep(REST);
    long now = board.await(seen, patience);
    if (now == seen) {
      return Optional.empty();
    }
    seen = now;
    return Optional.of(Long.toString(now));
  }

  @Override
  public void close() {
    places.release();
  }
}
