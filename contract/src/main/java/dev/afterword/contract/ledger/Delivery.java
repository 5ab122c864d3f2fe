package dev.afterword.contract.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.afterword.contract.Digests;
import dev.afterword.contract.RecapId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The ledger's entry for one recap on one channel.
 *
 * @param channel name of the channel
 * @param recap the recap
 * @param generation 1, and one more each time an operator forces it to be said again; part of every
 *     idempotency key
 * @param subject which revision the state is about
 * @param state where it stands
 * @param announced what those who follow the channel saw last, if anything
 * @param updated when the state was written
 */
public record Delivery(
    String channel,
    RecapId recap,
    int generation,
    Subject subject,
    DeliveryState state,
    Optional<Announced> announced,
    Instant updated) {
  private static final String SEPARATOR = ":";

  /** The key of its record. A channel's name holds no colon, so the key can be taken apart. */
  public static String key(String channel, RecapId recap) {
    return channel + SEPARATOR + recap.value();
  }

  /** The key of its record. */
  @JsonIgnore
  public String key() {
    return key(channel, recap);
  }

  /**
   * The key that makes one post of it recognisable for ever: it follows from channel, recap,
   * generation and position, never from an offset or a clock.
   *
   * @param post position in the thread, from 0
   */
  public String idempotencyKey(int post) {
    return Digests.sha256(
            channel + "\n" + recap.value() + "\nannounce\n" + generation + "\n" + post)
        .substring(0, 32);
  }

  /** The same entry in another state. */
  public Delivery with(DeliveryState next, Instant now) {
    return new Delivery(channel, recap, generation, subject, next, announced, now);
  }

  /** The same entry, fully said. */
  public Delivery said(DeliveryState.Delivered next, Announced last, Instant now) {
    return new Delivery(channel, recap, generation, subject, next, Optional.of(last), now);
  }

  /** Posts that are out, those of an unfinished thread included. */
  public List<Receipt> receipts() {
    return switch (state) {
      case DeliveryState.Planned planned ->
          planned.progress().map(Progress::receipts).orElse(List.of());
      case DeliveryState.Sending sending -> sending.progress().receipts();
      case DeliveryState.Uncertain uncertain -> uncertain.progress().receipts();
      case DeliveryState.Delivered delivered -> delivered.receipts();
      case DeliveryState.Rejected rejected -> rejected.receipts();
      case DeliveryState.Held _, DeliveryState.Skipped _ ->
          announced.map(Announced::receipts).orElse(List.of());
    };
  }
}
