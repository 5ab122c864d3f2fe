/**
 * Search without a server: the renderer writes an inverted index in small files, and a script of
 * ours reads them in the browser. Both sides cut text into the same terms ({@code docs/search.md});
 * the same test vectors hold both to it.
 */
@NullMarked
package dev.afterword.renderer.search;

import org.jspecify.annotations.NullMarked;
