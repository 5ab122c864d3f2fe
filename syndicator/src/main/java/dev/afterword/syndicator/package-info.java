/** Room under construction. */
@NullMarked
package dev.afterword.syndicator;

import org.jspecify.annotations.NullMarked;
