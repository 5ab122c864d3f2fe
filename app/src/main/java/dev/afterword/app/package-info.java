/**
 * The composition root: the command line and nothing else. Commands are wired by hand in {@code
 * wiring}, one class each in {@code command}; whoever reads those two rooms knows the whole system.
 */
@NullMarked
package dev.afterword.app;

import org.jspecify.annotations.NullMarked;
