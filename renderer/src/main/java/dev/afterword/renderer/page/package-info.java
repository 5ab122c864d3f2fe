/** Models and templates of the pages. A template sees the records of this room and nothing else. */
@NullMarked
package dev.afterword.renderer.page;

import org.jspecify.annotations.NullMarked;
