package dev.afterword.renderer.site;

import java.time.Instant;

/**
 * A recap in a feed. Lists read the card alone, so that an edit in a body, which moves {@code
 * updated}, leaves them as they are.
 *
 * @param card what lists read
 * @param published when it first was committed
 * @param updated when it last changed
 */
public record Entry(Card card, Instant published, Instant updated) {}
