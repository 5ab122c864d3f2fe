/**
 * The stand-in of a Mastodon server: statuses with idempotency keys, edits, deletes and look-ups.
 */
@NullMarked
package dev.afterword.playground.mastodon;

import org.jspecify.annotations.NullMarked;
