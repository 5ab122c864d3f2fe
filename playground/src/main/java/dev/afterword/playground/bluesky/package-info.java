/** A Bluesky PDS with one account, as strict about records and guards as the real one. */
@NullMarked
package dev.afterword.playground.bluesky;

import org.jspecify.annotations.NullMarked;
