/**
 * What operators see: the read model over the topics, which commands print and pages show. Reads
 * the log and nothing else; changes nothing.
 */
@NullMarked
package dev.afterword.desk;

import org.jspecify.annotations.NullMarked;
