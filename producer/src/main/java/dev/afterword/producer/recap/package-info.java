/**
 * One file becomes one recap, or the reason why not. Pure: bytes and rules in, a value out; no Git,
 * no disk, no clock. Files of the source are asked for through {@link
 * dev.afterword.producer.recap.AssetFinder}.
 */
@NullMarked
package dev.afterword.producer.recap;

import org.jspecify.annotations.NullMarked;
