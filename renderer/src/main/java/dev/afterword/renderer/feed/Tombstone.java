package dev.afterword.renderer.feed;

import dev.afterword.contract.RecapId;
import java.time.Instant;

/**
 * A recap that was withdrawn (RFC 6721). It keeps its place, so that the archives behind it stay as
 * they are.
 *
 * @param id the recap
 * @param published when it first was committed
 * @param updated when it was withdrawn
 * @param reason why, plain text
 */
public record Tombstone(RecapId id, Instant published, Instant updated, String reason)
    implements FeedItem {}
