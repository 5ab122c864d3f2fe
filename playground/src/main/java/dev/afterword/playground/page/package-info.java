/**
 * The web pages: every post as a follower sees it, and the inbox. Server-rendered, escaped by
 * construction, without scripts.
 */
@NullMarked
package dev.afterword.playground.page;

import org.jspecify.annotations.NullMarked;
