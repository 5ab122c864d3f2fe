package dev.afterword.syndicator.channel;

import java.time.InstantSource;

/**
 * What a channel needs from the program around it.
 *
 * @param clock for what a platform dates, such as the signature of an attempt
 * @param assets the pictures that a post may carry
 */
public record Surroundings(InstantSource clock, Assets assets) {}
