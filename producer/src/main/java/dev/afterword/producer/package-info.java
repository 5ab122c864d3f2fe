/**
 * Commits become events. The publisher compares what a source holds with what was published, reads
 * the files between, and appends their events together with the source's cursor in one transaction.
 * It alone knows Git, front matter and the dialects of Markdown.
 */
@NullMarked
package dev.afterword.producer;

import org.jspecify.annotations.NullMarked;
