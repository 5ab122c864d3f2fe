/**
 * The mails that arrived: raw bytes and envelope as they came, and the same decoded for a reader.
 */
@NullMarked
package dev.afterword.playground.inbox;

import org.jspecify.annotations.NullMarked;
