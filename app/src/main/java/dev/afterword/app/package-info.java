/** Room under construction. */
@NullMarked
package dev.afterword.app;

import org.jspecify.annotations.NullMarked;
