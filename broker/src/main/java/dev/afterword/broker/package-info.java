/** Room under construction. */
@NullMarked
package dev.afterword.broker;

import org.jspecify.annotations.NullMarked;
