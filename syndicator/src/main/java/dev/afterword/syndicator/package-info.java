/**
 * Events become posts and mail. One worker for each partition of {@code recaps} plans for all
 * channels, log to log; one dispatcher for each channel speaks. This package owns the promise "one
 * visible post per recap and channel": it writes down what it is about to say before it says it,
 * and never repeats what it does not know.
 */
@NullMarked
package dev.afterword.syndicator;

import org.jspecify.annotations.NullMarked;
