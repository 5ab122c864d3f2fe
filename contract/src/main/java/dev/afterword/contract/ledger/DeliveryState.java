package dev.afterword.contract.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a delivery stands. The methods of a state are the only ways out of it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Planned.class, name = "planned"),
  @JsonSubTypes.Type(value = Held.class, name = "held"),
  @JsonSubTypes.Type(value = Sending.class, name = "sending"),
  @JsonSubTypes.Type(value = Uncertain.class, name = "uncertain"),
  @JsonSubTypes.Type(value = Delivered.class, name = "delivered"),
  @JsonSubTypes.Type(value = Retracted.class, name = "retracted"),
  @JsonSubTypes.Type(value = Rejected.class, name = "rejected"),
  @JsonSubTypes.Type(value = Skipped.class, name = "skipped")
})
public sealed interface DeliveryState
    permits Planned, Held, Sending, Uncertain, Delivered, Retracted, Rejected, Skipped {
  /** Every name that a state may have, for those who choose among them. */
  List<String> NAMES =
      List.of(
          "planned",
          "held",
          "sending",
          "uncertain",
          "delivered",
          "retracting",
          "retracted",
          "rejected",
          "skipped");

  /** The name of the state, as in JSON. */
  @JsonIgnore
  String name();

  /** One sentence for people, empty where the state says it all. */
  @JsonIgnore
  Optional<String> why();

  /** The posts that are in hand, if any are. */
  @JsonIgnore
  default Optional<Progress> posts() {
    return switch (this) {
      case Planned planned -> planned.progress();
      case Sending sending -> Optional.of(sending.progress());
      case Uncertain uncertain -> Optional.of(uncertain.progress());
      case Held _, Delivered _, Retracted _, Rejected _, Skipped _ -> Optional.empty();
    };
  }

  /** Since when it has been left undone; empty where nothing is to be done, or it is held. */
  default Optional<Instant> undoneSince() {
    return switch (this) {
      case Planned planned -> Optional.of(planned.due());
      case Sending sending -> Optional.of(sending.intent().at());
      case Uncertain uncertain -> Optional.of(uncertain.since());
      case Held _, Delivered _, Retracted _, Rejected _, Skipped _ -> Optional.empty();
    };
  }

  /** What comes next of an act that is not complete. */
  static DeliveryState goingOn(Progress progress, Instant now) {
    return progress.next() < progress.posts().size()
        ? Planned.next(progress, now)
        : takenUp(progress, now);
  }

  /** All others are done: what was set aside first is in hand again. */
  private static DeliveryState takenUp(Progress progress, Instant now) {
    SetAside first = progress.aside().getFirst();
    return first.absent()
        ? Planned.again(now, first.intent(), progress.takingUp(), first.reason())
        : new Uncertain(
            progress.takingUp(),
            first.intent(),
            first.since(),
            Optional.of(now),
            0,
            first.reason());
  }

  /** Posts that were set aside, if any were. */
  @JsonIgnore
  default List<SetAside> aside() {
    return posts().map(Progress::aside).orElse(List.of());
  }

  /** What a person can answer for: the post of which nobody knows whether it is out. */
  @JsonIgnore
  default Optional<Intent> inDoubt() {
    return this instanceof Uncertain uncertain
        ? Optional.of(uncertain.intent())
        : aside().stream().filter(one -> !one.absent()).map(SetAside::intent).findFirst();
  }

  /** A person has said what became of one that was set aside: it is out, or left alone. */
  default DeliveryState answered(SetAside one, Receipt receipt) {
    return with(posts().orElseThrow().answered(one, receipt));
  }

  /** A person has said that one that was set aside is not out. */
  default DeliveryState missing(SetAside one, String because) {
    return with(posts().orElseThrow().missing(one, because));
  }

  private DeliveryState with(Progress other) {
    return switch (this) {
      case Planned planned -> planned.going(other);
      case Sending sending -> new Sending(other, sending.intent(), sending.doubted());
      case Uncertain uncertain ->
          new Uncertain(
              other,
              uncertain.intent(),
              uncertain.since(),
              uncertain.due(),
              uncertain.lookups(),
              uncertain.reason());
      case Held _, Delivered _, Retracted _, Rejected _, Skipped _ -> this;
    };
  }
}
