/**
 * A real Kafka broker inside this process: for {@code up} on one machine, for {@code try}, for
 * tests. The only home of Kafka's server jars; nothing of ours is known here. Kafka calls none of
 * this public, so it stays behind one class and one pinned version.
 */
@NullMarked
package dev.afterword.broker;

import org.jspecify.annotations.NullMarked;
