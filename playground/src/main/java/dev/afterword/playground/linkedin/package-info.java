/** A LinkedIn organisation with the versioned API of posts. */
@NullMarked
package dev.afterword.playground.linkedin;

import org.jspecify.annotations.NullMarked;
