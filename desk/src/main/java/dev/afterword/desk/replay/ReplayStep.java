package dev.afterword.desk.replay;

import java.time.Instant;

/**
 * One line of a replay's audit trail. Fields may be added, never renamed.
 *
 * @param at when
 * @param plan which replay
 * @param what {@code proposed}, {@code run}, {@code paused} or {@code cancelled}; of the site
 *     {@code ordered} or {@code rebuilt}
 * @param who decided it
 * @param why as typed, may be empty
 */
public record ReplayStep(Instant at, String plan, String what, String who, String why) {}
