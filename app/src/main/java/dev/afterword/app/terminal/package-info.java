/**
 * What people and programs read: lines, tables and JSON on standard output, and trouble on standard
 * error.
 */
@NullMarked
package dev.afterword.app.terminal;

import org.jspecify.annotations.NullMarked;
