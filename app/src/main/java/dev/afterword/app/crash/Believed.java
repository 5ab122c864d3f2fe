package dev.afterword.app.crash;

/**
 * What the ledger says of one recap on one channel.
 *
 * @param recap number of its round
 * @param posts that it has a receipt of
 * @param reason one sentence, empty where the state says it all
 */
record Believed(String channel, int recap, String state, int posts, String reason) {}
