/**
 * Which files programs get, of what they are made, and where they lie; the formats themselves are
 * in the packages of feeds, data, search and cards.
 */
@NullMarked
package dev.afterword.renderer.machine;

import org.jspecify.annotations.NullMarked;
