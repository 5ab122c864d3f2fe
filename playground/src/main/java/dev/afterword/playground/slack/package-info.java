/** A Slack workspace with one channel, an incoming webhook and a bot. */
@NullMarked
package dev.afterword.playground.slack;

import org.jspecify.annotations.NullMarked;
