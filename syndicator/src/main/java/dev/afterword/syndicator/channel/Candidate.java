package dev.afterword.syndicator.channel;

import dev.afterword.contract.ledger.Receipt;

/**
 * One of the account's own posts, as a search shows it.
 *
 * @param receipt it would have
 * @param text as it reads
 * @param marked whether it carries the key of the post that is looked for
 */
public record Candidate(Receipt receipt, String text, boolean marked) {}
