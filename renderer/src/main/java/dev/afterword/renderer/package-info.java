/** Room under construction. */
@NullMarked
package dev.afterword.renderer;

import org.jspecify.annotations.NullMarked;
