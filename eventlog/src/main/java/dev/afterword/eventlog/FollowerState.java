package dev.afterword.eventlog;

import java.time.Instant;

/** How a stage is doing. */
public sealed interface FollowerState {
  /** It has no partition yet. */
  record Starting() implements FollowerState {}

  /** It works. */
  record Running() implements FollowerState {}

  /**
   * It is well, and other instances do all the work; it takes over when they end.
   *
   * @param reason for people
   */
  record StandingBy(String reason) implements FollowerState {}

  /**
   * Something is in the way; it tries again by itself.
   *
   * @param reason for people
   * @param since when it began
   */
  record Waiting(String reason, Instant since) implements FollowerState {}

  /**
   * It has stopped for good.
   *
   * @param reason for people
   */
  record Stopped(String reason) implements FollowerState {}
}
