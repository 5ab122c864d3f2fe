package dev.afterword.syndicator.channel;

import java.net.http.HttpHeaders;

/** What became of one HTTP request. Reasons are for people and hold neither address nor secret. */
public sealed interface Exchange {
  /** Nothing of the request left this machine. */
  record NotSent(String reason) implements Exchange {}

  /** The address is one that this machine must not speak to. */
  record Forbidden(String reason) implements Exchange {}

  /** The request may have arrived; no status came back. */
  record Lost(String reason) implements Exchange {}

  /** The status is known, the body is not: cut, stalled or too large. */
  record Truncated(int status, HttpHeaders headers, String reason) implements Exchange {}

  /**
   * The whole answer.
   *
   * @param body at most {@link WebClient#LARGEST_BODY} bytes, read as UTF-8
   */
  record Answered(int status, HttpHeaders headers, String body) implements Exchange {}
}
