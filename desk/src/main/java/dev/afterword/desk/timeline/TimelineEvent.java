package dev.afterword.desk.timeline;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened. Fields may be added, never renamed.
 *
 * @param at when
 * @param stage {@code source}, {@code producer}, {@code renderer}, {@code syndicator} or {@code
 *     operator}
 * @param what one or two words
 * @param detail one sentence or less, may be empty
 * @param channel which channel it is about, if it is about one
 * @param url where it can be seen, if it can
 */
public record TimelineEvent(
    Instant at,
    String stage,
    String what,
    String detail,
    Optional<String> channel,
    Optional<String> url) {
  static TimelineEvent of(Instant at, String stage, String what, String detail) {
    return new TimelineEvent(at, stage, what, detail, Optional.empty(), Optional.empty());
  }

  TimelineEvent on(String name) {
    return new TimelineEvent(at, stage, what, detail, Optional.of(name), url);
  }

  TimelineEvent seenAt(Optional<String> address) {
    return new TimelineEvent(at, stage, what, detail, channel, address);
  }
}
