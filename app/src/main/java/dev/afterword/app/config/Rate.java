package dev.afterword.app.config;

import java.time.Duration;

/**
 * How often a channel may speak.
 *
 * @param posts at most so many, from 1
 * @param period within so long, longer than zero
 */
public record Rate(int posts, Duration period) {}
