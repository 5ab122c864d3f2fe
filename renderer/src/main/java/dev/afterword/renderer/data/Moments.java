package dev.afterword.renderer.data;

import dev.afterword.contract.Recap;
import java.time.Instant;

/** Moments that follow from a recap, never from a clock. */
final class Moments {
  private Moments() {}

  /** When it last changed: as its author says, else its last commit. */
  static Instant updated(Recap recap) {
    return recap.updatedAt().orElse(recap.provenance().committedAt());
  }
}
