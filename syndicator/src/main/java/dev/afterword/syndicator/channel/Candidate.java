package dev.afterword.syndicator.channel;

import dev.afterword.contract.ledger.Receipt;
import java.time.Instant;

/**
 * One of the account's own posts, as a search shows it.
 *
 * @param receipt it would have
 * @param at when it was made
 * @param text as it reads
 * @param marked whether it carries the key of the post that is looked for
 */
public record Candidate(Receipt receipt, Instant at, String text, boolean marked) {}
