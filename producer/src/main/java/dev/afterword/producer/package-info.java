/** Room under construction. */
@NullMarked
package dev.afterword.producer;

import org.jspecify.annotations.NullMarked;
