package dev.afterword.contract.ledger;

/**
 * One post as followers see it now.
 *
 * @param act that made it
 * @param receipt where it is
 * @param digest of what it says, SHA-256; a text with the same digest need not be sent again
 */
public record AnnouncedPost(Act act, Receipt receipt, String digest) {}
