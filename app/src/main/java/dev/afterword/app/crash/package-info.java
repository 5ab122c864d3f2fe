/**
 * {@code afterword crash-test}: the promise, put to the test on the machine of who doubts it. A
 * pipeline of its own process publishes recap after recap to the playground and is killed in each
 * round, at a named boundary, in the moment a platform takes a post, or just so; platforms fail
 * meanwhile. At the end what the ledger believes is compared with what followers see. What happens
 * in which round follows from the seed; the comparison is pure; only {@link Life} and {@link
 * CrashTest} touch the world.
 */
@NullMarked
package dev.afterword.app.crash;

import org.jspecify.annotations.NullMarked;
