package dev.afterword.contract.control;

import java.time.Instant;

/**
 * A decision with those who have to answer for it.
 *
 * @param id of the decision; decisions about one channel's pause share one, the last counts
 * @param decision what
 * @param who name of the operator
 * @param why as typed, may be empty
 * @param at when
 */
public record Control(String id, Decision decision, String who, String why, Instant at) {
  /** The id of what is decided about a channel as a whole. */
  public static String channel(String name) {
    return "channel:" + name;
  }
}
