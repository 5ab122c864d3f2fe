/**
 * Where everything stands, folded from the topics as they grow: an entry for each recap with a
 * small cell for each channel, and the place of each record, so that details are read when somebody
 * asks for them. Memory grows with recaps times channels, some two hundred bytes for each; texts
 * stay in the log.
 */
@NullMarked
package dev.afterword.desk.board;

import org.jspecify.annotations.NullMarked;
