package dev.afterword.producer;

import dev.afterword.contract.RecapId;
import java.time.Instant;
import java.util.Optional;

/** What is known of recaps before this publication. */
interface Past {
  /** The recap as it is published now; empty if it is not. */
  Optional<PublishedRecap> of(RecapId id, String path);

  /** Whether the recap at a path has ever been somewhere else. */
  boolean hasMoved(String path);

  /** When a path first appeared. */
  Instant firstCommit(String path);
}
