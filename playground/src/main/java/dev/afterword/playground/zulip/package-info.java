/** A Zulip organisation with one bot and one channel. */
@NullMarked
package dev.afterword.playground.zulip;

import org.jspecify.annotations.NullMarked;
