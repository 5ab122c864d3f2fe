package dev.afterword.desk.api;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How a channel is doing. Fields may be added, never renamed.
 *
 * @param name of the channel
 * @param type its platform; empty if it is not configured any more
 * @param state {@code working}, {@code waiting}, {@code paused} or {@code removed}
 * @param deliveries by state
 * @param oldestUndoneSeconds age of the oldest delivery that is due and not done
 * @param trouble why it waits, if it says so
 * @param pausedBy who paused it
 * @param pausedAt when
 */
record ChannelView(
    String name,
    String type,
    String state,
    Map<String, Integer> deliveries,
    long oldestUndoneSeconds,
    Optional<String> trouble,
    Optional<String> pausedBy,
    Optional<Instant> pausedAt) {}
