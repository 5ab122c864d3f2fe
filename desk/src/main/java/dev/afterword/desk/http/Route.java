package dev.afterword.desk.http;

import java.io.IOException;

/** Answers every request below one path. Requests come at the same time, on many threads. */
public interface Route {
  /**
   * {@code /desk} takes {@code /desk} and everything below {@code /desk/}, but not {@code /desks};
   * the longest prefix wins.
   */
  String prefix();

  /**
   * The answer to one request. It is given up half a minute after the request if neither it nor the
   * client makes progress: the thread is interrupted and the connection closed.
   *
   * @throws IOException when the answer cannot be made; the client gets a 500 without details
   */
  Reply handle(Request request) throws IOException;
}
