/**
 * Where recaps come from: a Git repository or a plain folder, seen as snapshots that are compared.
 * Two trees are compared, never a list of commits, so that rebases and force-pushes are no special
 * case. Links are never followed.
 */
@NullMarked
package dev.afterword.producer.source;

import org.jspecify.annotations.NullMarked;
