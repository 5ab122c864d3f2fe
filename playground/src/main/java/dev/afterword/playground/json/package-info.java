/**
 * How this module reads and writes JSON: strictly on the way in, so that what a platform would
 * refuse is refused here too.
 */
@NullMarked
package dev.afterword.playground.json;

import org.jspecify.annotations.NullMarked;
