package dev.afterword.app.crash;

/**
 * A post that followers see.
 *
 * @param recap number of the round whose recap it is about; 0 if it is about none
 */
record Seen(String channel, int recap, String text) {}
