package dev.afterword.contract.control;

import dev.afterword.contract.RecapId;

/**
 * One post in doubt as an operator saw it.
 *
 * @param channel name of the channel
 * @param recap the recap
 * @param key idempotency key of the post
 * @param attempt the call that was not answered, from 1
 */
public record Doubt(String channel, RecapId recap, String key, int attempt) {}
