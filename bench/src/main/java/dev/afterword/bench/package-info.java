/** Room under construction. */
@NullMarked
package dev.afterword.bench;

import org.jspecify.annotations.NullMarked;
