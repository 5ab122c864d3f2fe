/**
 * One class per command: what it takes, what it prints, what it exits with. The work is done
 * elsewhere.
 */
@NullMarked
package dev.afterword.app.command;

import org.jspecify.annotations.NullMarked;
