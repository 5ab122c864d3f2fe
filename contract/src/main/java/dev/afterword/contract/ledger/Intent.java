package dev.afterword.contract.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * What will be sent, written before it is sent. A repeat sends exactly this again.
 *
 * @param post position in the thread, from 0
 * @param key idempotency key, fixed for ever
 * @param at time of the intent; every time stamp inside the request follows from it
 * @param attempt from 1
 * @param request the exact request, without credentials
 */
public record Intent(int post, String key, Instant at, int attempt, JsonNode request) {}
