/**
 * The body of a recap becomes HTML that may stand on a page of ours: Markdown is parsed, raw HTML
 * goes through an allow-list, videos, links and headings are put in order. A body is data; nothing
 * in it is executed, here or in the browser.
 */
@NullMarked
package dev.afterword.renderer.markdown;

import org.jspecify.annotations.NullMarked;
