/**
 * The memory that outlives the process: everything accepted is on the disk before the sender hears
 * of it.
 */
@NullMarked
package dev.afterword.playground.journal;

import org.jspecify.annotations.NullMarked;
