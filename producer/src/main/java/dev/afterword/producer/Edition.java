package dev.afterword.producer;

import dev.afterword.contract.SourceCursor;
import dev.afterword.eventlog.LogEntry;

/**
 * What is to be appended in one transaction.
 *
 * @param report what it tells people
 * @param events what it tells the log; each is made when it is asked for
 * @param cursor how far the source is published with it
 */
record Edition(PublishReport report, Iterable<LogEntry> events, SourceCursor cursor) {}
