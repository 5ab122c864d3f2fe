package dev.afterword.desk.board;

import dev.afterword.contract.RecapId;

/**
 * One delivery on the board.
 *
 * @param recap the recap
 * @param channel name of the channel
 * @param title of the recap, for people
 * @param cell where it stands
 */
public record Spot(RecapId recap, String channel, String title, Cell cell) {}
