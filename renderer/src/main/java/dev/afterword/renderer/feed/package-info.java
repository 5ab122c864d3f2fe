/** Atom feeds and the sitemap, written with an XML writer so that no text can break them. */
@NullMarked
package dev.afterword.renderer.feed;

import org.jspecify.annotations.NullMarked;
