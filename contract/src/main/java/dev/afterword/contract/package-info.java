/** Room under construction. */
@NullMarked
package dev.afterword.contract;

import org.jspecify.annotations.NullMarked;
