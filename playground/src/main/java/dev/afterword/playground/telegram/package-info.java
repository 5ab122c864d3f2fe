/** A Telegram bot and the one chat it may post to. */
@NullMarked
package dev.afterword.playground.telegram;

import org.jspecify.annotations.NullMarked;
