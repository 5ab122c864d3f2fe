package dev.afterword.playground.fault;

import java.time.Duration;
import java.util.Optional;

/**
 * What goes wrong. "Before" means that the platform never took the request, "after" that it did.
 */
public sealed interface FaultKind {
  /**
   * Answers with this status (SMTP: reply code) without taking the request.
   *
   * @param code an HTTP status, or an SMTP reply code 400 to 599
   * @param retryAfter value of the header Retry-After, seconds or an HTTP date
   * @param body the body (SMTP: the text); a plausible one when empty
   */
  record Status(int code, Optional<String> retryAfter, Optional<String> body) implements FaultKind {
    /** A status with nothing else set. */
    public Status(int code) {
      this(code, Optional.empty(), Optional.empty());
    }
  }

  /** Takes the request, then waits before it answers. */
  record Wait(Duration time) implements FaultKind {}

  /** Waits between the arrival of the request and taking it: a repeat may overtake it. */
  record WaitBefore(Duration time) implements FaultKind {}

  /** Closes the connection without taking the request. */
  record Drop() implements FaultKind {}

  /** Takes the request, then closes the connection without an answer. */
  record AcceptThenDrop() implements FaultKind {}

  /** Takes the request, then answers 200 with an HTML page, as a proxy in between would. */
  record Html() implements FaultKind {}

  /** Takes the request, then answers with the first half of the JSON, complete as HTTP. */
  record CutJson() implements FaultKind {}

  /** Takes the request, then closes the connection in the middle of the answer's body. */
  record CutBody() implements FaultKind {}

  /** Takes the request, then answers as it should, but calls it plain text. */
  record PlainText() implements FaultKind {}

  /** Takes the request, then answers with ten megabytes of JSON. */
  record Huge() implements FaultKind {}

  /** Runs code before the request is taken: in a test, the kill between intent and effect. */
  record HookBefore(Runnable action) implements FaultKind {}

  /**
   * Runs code after the request was taken and before it is answered: the kill between effect and
   * receipt.
   */
  record HookAfter(Runnable action) implements FaultKind {}
}
