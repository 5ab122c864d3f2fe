/**
 * The picture that other sites show of a recap without one of its own: its title on a plain ground,
 * drawn in memory.
 */
@NullMarked
package dev.afterword.renderer.card;

import org.jspecify.annotations.NullMarked;
