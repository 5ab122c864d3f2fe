/**
 * Replays as operators see them: what one would do, how far it is, who wanted it and why. What it
 * would do is worked out elsewhere; how far it is follows from the ledger.
 */
@NullMarked
package dev.afterword.desk.replay;

import org.jspecify.annotations.NullMarked;
