/** Room under construction. */
@NullMarked
package dev.afterword.playground;

import org.jspecify.annotations.NullMarked;
