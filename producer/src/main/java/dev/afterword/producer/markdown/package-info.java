/**
 * Markdown becomes the tree of elements a browser would see, so that talks and videos are found in
 * what is shown and not in how it was written. Nothing is sanitised here: the tree is read, never
 * published.
 */
@NullMarked
package dev.afterword.producer.markdown;

import org.jspecify.annotations.NullMarked;
