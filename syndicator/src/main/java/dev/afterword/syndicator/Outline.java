package dev.afterword.syndicator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.afterword.contract.ledger.Delivery;
import java.time.Instant;
import java.util.Optional;

/**
 * As much of a delivery as tells whether anything is left to do about it. A start reads so much of
 * all of them, and the whole only of those that are open. Unknown fields are named as such, or they
 * would be kept until the end of each record.
 *
 * @param channel as in the ledger
 * @param recap as in the ledger
 * @param subject what it is about
 * @param state where it stands
 * @param announced what was heard last, if anything was
 * @param updated when it was written
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Outline(
    String channel,
    String recap,
    About subject,
    Standing state,
    Optional<Heard> announced,
    Instant updated) {
  /** The part of the subject that counts. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record About(boolean pending) {}

  /** The part of the state that counts. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Standing(String state) {}

  /** The part of what was announced that counts. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Heard(Instant at) {}

  /** The key that its record has to bear. */
  String key() {
    return Delivery.key(channel, recap);
  }

  /** Whether only another event or an operator can begin anything with it. */
  boolean isClosed() {
    return !subject.pending
        && switch (state.state) {
          case "delivered", "retracted", "rejected" -> true;
          default -> false;
        };
  }
}
