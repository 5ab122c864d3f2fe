/**
 * {@code afterword try}: a sample site in a repository of its own, and a playground that takes what
 * would go to the world.
 */
@NullMarked
package dev.afterword.app.trial;

import org.jspecify.annotations.NullMarked;
