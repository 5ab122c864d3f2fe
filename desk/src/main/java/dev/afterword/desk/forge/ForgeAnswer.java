package dev.afterword.desk.forge;

import java.time.Duration;
import java.util.Optional;

/** What a forge says to a call. */
public sealed interface ForgeAnswer {
  /** It was done. */
  record Taken() implements ForgeAnswer {}

  /**
   * This commit or its status is not wanted; others may be.
   *
   * @param reason one sentence
   */
  record Refused(String reason) implements ForgeAnswer {}

  /**
   * Nothing is taken from this account until somebody mends it.
   *
   * @param reason one sentence
   */
  record Denied(String reason) implements ForgeAnswer {}

  /**
   * Nothing is taken for now.
   *
   * @param reason one sentence
   * @param patience for how long the forge wants to be left alone
   */
  record Later(String reason, Optional<Duration> patience) implements ForgeAnswer {}
}
