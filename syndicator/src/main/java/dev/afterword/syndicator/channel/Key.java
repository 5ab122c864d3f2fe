package dev.afterword.syndicator.channel;

import java.time.Instant;

/**
 * What makes one post recognisable on every attempt.
 *
 * @param value 32 hexadecimal digits that follow from channel, recap, generation and position
 * @param at the time of the first intent; time stamps in the request follow from it
 */
public record Key(String value, Instant at) {}
