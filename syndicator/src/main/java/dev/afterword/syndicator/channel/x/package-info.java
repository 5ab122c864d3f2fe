/**
 * X. What it is told, what it answers and what it costs; how it is spoken to is the affair of
 * {@link dev.afterword.syndicator.twitter}, which a client of our own could replace without a trace
 * here.
 */
@NullMarked
package dev.afterword.syndicator.channel.x;

import org.jspecify.annotations.NullMarked;
