/**
 * What programs read of a page: structured data and cards in its head, its JSON, its calendar
 * entry, and what language models are told about the site. Pure: records in, text out.
 */
@NullMarked
package dev.afterword.renderer.data;

import org.jspecify.annotations.NullMarked;
