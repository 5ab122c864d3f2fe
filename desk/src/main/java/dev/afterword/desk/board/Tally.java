package dev.afterword.desk.board;

import dev.afterword.contract.control.Control;
import dev.afterword.desk.ChannelLabel;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How one channel is doing.
 *
 * @param channel its name
 * @param states deliveries by state
 * @param oldest since when the oldest delivery is due and not done
 * @param trouble why it waits, in the words of the delivery that waits longest
 * @param paused the decision, while it is paused
 */
public record Tally(
    String channel,
    Map<String, Integer> states,
    Optional<Instant> oldest,
    Optional<String> trouble,
    Optional<Control> paused) {
  /** Takes its own copy. */
  public Tally {
    states = Map.copyOf(states);
  }

  /** One that has nothing to do. */
  public static Tally none(String channel) {
    return new Tally(channel, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** In one word: {@code paused}, {@code removed}, {@code waiting} or {@code working}. */
  public String state(ChannelLabel label, Instant now) {
    if (paused.isPresent()) {
      return "paused";
    }
    if (label.type().isEmpty()) {
      return "removed";
    }
    return age(now).isZero() ? "working" : "waiting";
  }

  /** Why it waits, in one sentence; what only waits for its turn has no words of its own. */
  public String why() {
    return trouble.orElse("what was due is not done yet, and comes in its turn");
  }

  /** Deliveries in a state. */
  public int count(String state) {
    return states.getOrDefault(state, 0);
  }

  /** How long the oldest is overdue; zero if none is. */
  public Duration age(Instant now) {
    return oldest
        .filter(since -> since.isBefore(now))
        .map(since -> Duration.between(since, now))
        .orElse(Duration.ZERO);
  }
}
