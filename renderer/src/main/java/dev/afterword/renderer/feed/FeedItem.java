package dev.afterword.renderer.feed;

import dev.afterword.contract.RecapId;
import java.time.Instant;

/** Something that has its place in a feed: a recap, or what is left of one. */
public sealed interface FeedItem permits FeedEntry, Tombstone {
  /** The recap. */
  RecapId id();

  /** When it first was committed: its place among the others, which no later event changes. */
  Instant published();

  /** When it last changed. */
  Instant updated();
}
