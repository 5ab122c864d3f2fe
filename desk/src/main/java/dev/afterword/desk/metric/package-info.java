/**
 * What Prometheus asks for: counted from the board at the moment of asking, and how long things
 * took since this process runs. Names follow the conventions of Prometheus; seconds and bytes.
 */
@NullMarked
package dev.afterword.desk.metric;

import org.jspecify.annotations.NullMarked;
