/**
 * How a site words its posts: FreeMarker templates for each kind of text, ours and the site's own.
 * A template sees words, numbers and lists and nothing else: no class, no file, no environment, no
 * clock; what a recap says is a value in it and never becomes part of it.
 */
@NullMarked
package dev.afterword.syndicator.template;

import org.jspecify.annotations.NullMarked;
