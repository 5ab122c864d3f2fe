package dev.afterword.app.config;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How much a channel may cost.
 *
 * @param amount at most so much, from 0
 * @param currency ISO 4217 code, for example {@code USD}
 * @param period within so long, longer than zero
 */
public record Budget(BigDecimal amount, String currency, Duration period) {}
