package dev.afterword.contract.control;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.Revision;

/**
 * One delivery as an operator saw it.
 *
 * @param channel name of the channel
 * @param recap the recap
 * @param revision which revision it was about
 */
public record Item(String channel, RecapId recap, Revision revision) {}
