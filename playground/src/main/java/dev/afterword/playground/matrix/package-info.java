/** A Matrix homeserver with one room and one account in it. */
@NullMarked
package dev.afterword.playground.matrix;

import org.jspecify.annotations.NullMarked;
