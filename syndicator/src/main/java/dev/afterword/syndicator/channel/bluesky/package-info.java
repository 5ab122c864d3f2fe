/**
 * Bluesky (https://docs.bsky.app), or any other server of atproto: a thread of records under names
 * that we choose, so that a repeat finds the record it made. The first one carries a card.
 */
@NullMarked
package dev.afterword.syndicator.channel.bluesky;

import org.jspecify.annotations.NullMarked;
