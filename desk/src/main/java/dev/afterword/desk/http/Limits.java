package dev.afterword.desk.http;

import java.time.Duration;

/**
 * What clients may use up.
 *
 * @param requests how many may be under way at the same time; further connections are closed
 * @param head how long a client may take to send its request line and headers
 * @param step how long it may then take to send its body, or to take the next piece of the reply
 * @param stop how long requests under way may go on when the face is closed; whole seconds
 */
record Limits(int requests, Duration head, Duration step, Duration stop) {
  static final Limits USUAL =
      new Limits(1_024, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(1));
}
