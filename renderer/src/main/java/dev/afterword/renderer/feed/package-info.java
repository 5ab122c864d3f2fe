/**
 * Feeds in three formats, the feed of recordings, and sitemaps. XML is written with an XML writer
 * and JSON with a JSON writer, so that no text can break them.
 */
@NullMarked
package dev.afterword.renderer.feed;

import org.jspecify.annotations.NullMarked;
