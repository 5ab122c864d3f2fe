/** Faults on demand: what goes wrong, on which platform, at which request, how often. */
@NullMarked
package dev.afterword.playground.fault;

import org.jspecify.annotations.NullMarked;
