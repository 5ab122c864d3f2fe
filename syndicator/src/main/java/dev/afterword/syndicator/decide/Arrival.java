package dev.afterword.syndicator.decide;

import dev.afterword.contract.RecapEvent;
import java.time.Instant;

/**
 * An event and where it came from.
 *
 * @param event what happened
 * @param partition of {@code recaps}
 * @param offset in that partition
 * @param at when it was appended; the settle time runs from here
 */
public record Arrival(RecapEvent event, int partition, long offset, Instant at) {}
