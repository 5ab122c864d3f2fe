package dev.afterword.producer;

import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.SourceCursor;
import java.util.List;

/**
 * What is to be appended in one transaction.
 *
 * @param report what it tells people
 * @param events what it tells the log
 * @param cursor how far the source is published with it
 */
record Edition(PublishReport report, List<RecapEvent> events, SourceCursor cursor) {}
