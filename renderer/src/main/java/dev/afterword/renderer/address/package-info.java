/**
 * Where things are: the site's own settings, paths below its folder, and how one page refers to
 * another.
 */
@NullMarked
package dev.afterword.renderer.address;

import org.jspecify.annotations.NullMarked;
