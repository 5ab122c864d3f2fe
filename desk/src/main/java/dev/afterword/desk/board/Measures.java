package dev.afterword.desk.board;

import java.time.Duration;

/** Whoever counts what happens while the board is kept. */
public interface Measures {
  /** Nobody. */
  Measures NONE =
      new Measures() {
        @Override
        public void live(Duration sinceCommit, Duration sinceLog) {}

        @Override
        public void said(String channel, Duration sinceCommit) {}
      };

  /**
   * A page has become live.
   *
   * @param sinceCommit time since the commit
   * @param sinceLog time since the recap was on the log
   */
  void live(Duration sinceCommit, Duration sinceLog);

  /** A channel has said something new. */
  void said(String channel, Duration sinceCommit);
}
