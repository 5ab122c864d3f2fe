/**
 * The renderer: recap events become the files of a site, and the topic {@code pages} says when they
 * are durable. A pure function of the log: the same log gives the same bytes, whatever the order of
 * crashes and restarts in between.
 */
@NullMarked
package dev.afterword.renderer;

import org.jspecify.annotations.NullMarked;
