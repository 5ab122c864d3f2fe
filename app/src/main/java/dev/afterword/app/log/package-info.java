/** What the process logs, in the form that programs read. */
@NullMarked
package dev.afterword.app.log;

import org.jspecify.annotations.NullMarked;
