/** A Discourse forum with one category and one key. */
@NullMarked
package dev.afterword.playground.discourse;

import org.jspecify.annotations.NullMarked;
