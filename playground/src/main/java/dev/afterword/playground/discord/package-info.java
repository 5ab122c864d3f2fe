/** A Discord channel behind one incoming webhook. */
@NullMarked
package dev.afterword.playground.discord;

import org.jspecify.annotations.NullMarked;
