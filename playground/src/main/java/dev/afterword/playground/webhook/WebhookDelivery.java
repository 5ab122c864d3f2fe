package dev.afterword.playground.webhook;

import java.time.Instant;

/** One delivery as it came in, the first of its id or a repeat. */
record WebhookDelivery(String id, String body, Instant at) {}
