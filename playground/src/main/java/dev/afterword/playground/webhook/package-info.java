/** A receiver of Standard Webhooks that verifies each signature and counts each id once. */
@NullMarked
package dev.afterword.playground.webhook;

import org.jspecify.annotations.NullMarked;
