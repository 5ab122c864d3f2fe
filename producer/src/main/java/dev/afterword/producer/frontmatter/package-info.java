/**
 * The part of a file between its delimiters: cut off, read as YAML or TOML, every top-level value
 * with the place it was written at. Bounded in depth and size, so that no file can exhaust the
 * process.
 */
@NullMarked
package dev.afterword.producer.frontmatter;

import org.jspecify.annotations.NullMarked;
