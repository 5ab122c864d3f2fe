/**
 * Reproducible measurements of the built distribution, and the programs they are compared with:
 * numbers of one machine mean little without a neighbour from the same minute. {@code
 * bench/README.md} tells how to run them.
 */
@NullMarked
package dev.afterword.bench;

import org.jspecify.annotations.NullMarked;
