/**
 * Records that a stage could not read or do: what lies there and why, and the decision to try one
 * again or to let it be. Nothing is deleted here; the topic forgets after its time.
 */
@NullMarked
package dev.afterword.desk.deadletter;

import org.jspecify.annotations.NullMarked;
