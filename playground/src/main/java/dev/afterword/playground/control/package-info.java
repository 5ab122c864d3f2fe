/**
 * The playground's own HTTP interface: faults to add, and what was seen, posted and mailed, as
 * JSON.
 */
@NullMarked
package dev.afterword.playground.control;

import org.jspecify.annotations.NullMarked;
