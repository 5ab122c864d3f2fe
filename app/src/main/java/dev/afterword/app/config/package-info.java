/**
 * What {@code afterword.yaml} says, as records. Reading it reports every problem at once, each with
 * line, column and fix; values that came from the environment or from files are never repeated in
 * messages. Nothing here opens a connection or a channel.
 */
@NullMarked
package dev.afterword.app.config;

import org.jspecify.annotations.NullMarked;
