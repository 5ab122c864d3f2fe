/** Holds what the documents promise to the code: examples are read, commands and options exist. */
@NullMarked
package dev.afterword.app.docs;

import org.jspecify.annotations.NullMarked;
