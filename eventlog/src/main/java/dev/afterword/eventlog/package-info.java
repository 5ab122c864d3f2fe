/** Room under construction. */
@NullMarked
package dev.afterword.eventlog;

import org.jspecify.annotations.NullMarked;
