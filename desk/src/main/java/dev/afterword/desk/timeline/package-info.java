/**
 * The life of one recap in the order in which it happened: commit, topic, page, decisions, posts.
 * Reads the log and nothing else; what compaction has taken is told from what it has left.
 */
@NullMarked
package dev.afterword.desk.timeline;

import org.jspecify.annotations.NullMarked;
