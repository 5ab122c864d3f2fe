/** Room under construction. */
@NullMarked
package dev.afterword.desk;

import org.jspecify.annotations.NullMarked;
