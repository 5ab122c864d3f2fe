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
  @JsonSubTypes.Type(value = DeliveryState.Planned.class, name = "planned"),
  @JsonSubTypes.Type(value = DeliveryState.Held.class, name = "held"),
  @JsonSubTypes.Type(value = DeliveryState.Sending.class, name = "sending"),
  @JsonSubTypes.Type(value = DeliveryState.Uncertain.class, name = "uncertain"),
  @JsonSubTypes.Type(value = DeliveryState.Delivered.class, name = "delivered"),
  @JsonSubTypes.Type(value = DeliveryState.Retracted.class, name = "retracted"),
  @JsonSubTypes.Type(value = DeliveryState.Rejected.class, name = "rejected"),
  @JsonSubTypes.Type(value = DeliveryState.Skipped.class, name = "skipped")
})
public sealed interface DeliveryState {
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

  private static Planned again(Instant due, Intent intent, Progress progress, String because) {
    return new Planned(
        progress.act(),
        due,
        intent.attempt(),
        Optional.of(intent.at()),
        Optional.of(progress),
        Clearance.NONE,
        Optional.of(because));
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
        ? again(now, first.intent(), progress.takingUp(), first.reason())
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

  private static String name(Act act, String otherwise) {
    return act == Act.RETRACT ? "retracting" : otherwise;
  }

  /**
   * It will be sent.
   *
   * @param act what for
   * @param due not before this moment
   * @param attempts calls made so far for the post that is next
   * @param began when the post that is next was first intended; a repeat bears the same time
   *     stamps, so that the same key always goes with the same bytes
   * @param progress the posts, once the first of them was intended
   * @param clearance what operators said to it
   * @param reason why it waits
   */
  record Planned(
      Act act,
      Instant due,
      int attempts,
      Optional<Instant> began,
      Optional<Progress> progress,
      Clearance clearance,
      Optional<String> reason)
      implements DeliveryState {
    /** Nothing of a first announcement was tried yet. */
    public static Planned at(Instant due) {
      return of(Act.ANNOUNCE, due);
    }

    /** Nothing of an act was tried yet. */
    public static Planned of(Act act, Instant due) {
      return new Planned(
          act, due, 0, Optional.empty(), Optional.empty(), Clearance.NONE, Optional.empty());
    }

    /** The next post of a thread. */
    static Planned next(Progress progress, Instant due) {
      return new Planned(
          progress.act(),
          due,
          0,
          Optional.empty(),
          Optional.of(progress),
          Clearance.NONE,
          Optional.empty());
    }

    /** The next post is about to be sent. */
    public Sending intend(Progress posts, Intent intent) {
      return new Sending(posts, intent, Optional.empty());
    }

    private Planned going(Progress other) {
      return new Planned(act, due, attempts, began, Optional.of(other), clearance, reason);
    }

    /**
     * Nothing more of it is sent, and what was set aside is in hand.
     *
     * @throws java.util.NoSuchElementException if nothing was
     */
    public Uncertain stop(String because, Instant now) {
      Progress rest = progress.orElseThrow().cut(Receipt.refused(because, now));
      SetAside first = rest.aside().getFirst();
      return new Uncertain(
          rest.takingUp(), first.intent(), first.since(), Optional.of(now), 0, first.reason());
    }

    /** It has to wait longer. */
    public Planned postpone(Instant later, String because) {
      return new Planned(act, later, attempts, began, progress, clearance, Optional.of(because));
    }

    /** A guard keeps it back. */
    public Held hold(String hold, HoldCause cause, String because) {
      return new Held(hold, cause, act, 1, Optional.empty(), clearance, because);
    }

    /** Somebody has to read exactly these posts. */
    public Held awaitApproval(String hold, String digest, String because) {
      return new Held(hold, HoldCause.APPROVAL, act, 1, Optional.of(digest), clearance, because);
    }

    /** It cannot be said on this channel. */
    public Rejected reject(String because) {
      return new Rejected(because, progress.map(Progress::visible).orElse(List.of()));
    }

    /** Nothing has to be said after all. */
    public Delivered settle(Announced announced, Optional<String> because) {
      return new Delivered(announced.receipts(), because);
    }

    @Override
    public String name() {
      return DeliveryState.name(act, "planned");
    }

    @Override
    public Optional<String> why() {
      Optional<String> doubt = progress.flatMap(Progress::doubt);
      return doubt.isPresent() && reason.isPresent()
          ? Optional.of(reason.get() + "; " + doubt.get())
          : reason.or(() -> doubt);
    }
  }

  /**
   * Kept back until an operator decides.
   *
   * @param hold id of the hold, shared by everything held for the same cause
   * @param cause for programs
   * @param act what is kept back
   * @param size how many recaps came together, so that the limit can be asked again without reading
   *     the event
   * @param digest of the exact posts that wait for approval
   * @param clearance what operators said before
   * @param reason for people
   */
  record Held(
      String hold,
      HoldCause cause,
      Act act,
      int size,
      Optional<String> digest,
      Clearance clearance,
      String reason)
      implements DeliveryState {
    /** Too much at once. */
    public static Held bulk(String hold, Act act, int size, String because) {
      return new Held(hold, HoldCause.BULK, act, size, Optional.empty(), Clearance.NONE, because);
    }

    /** The operator lets it go. */
    public Planned release(Instant due) {
      return new Planned(
          act,
          due,
          0,
          Optional.empty(),
          Optional.empty(),
          clearance.without(cause, digest),
          Optional.empty());
    }

    /** The operator drops it. */
    public Skipped skip(String because) {
      return new Skipped(SkipCause.OPERATOR, because);
    }

    @Override
    public String name() {
      return "held";
    }

    @Override
    public Optional<String> why() {
      return Optional.of(reason);
    }
  }

  /**
   * A post is being sent: the intent is written, the answer is not.
   *
   * @param progress the thread it belongs to
   * @param intent the post
   * @param doubted since when an earlier attempt at the same post is in doubt: then an answer that
   *     this one was not taken says nothing about that one
   */
  record Sending(Progress progress, Intent intent, Optional<Instant> doubted)
      implements DeliveryState {
    /** What the call does. */
    @JsonIgnore
    public Deed deed() {
      return progress.posts().get(intent.post()).deed();
    }

    /** The platform certainly has it not; it may be tried again. */
    public Planned retry(Instant due, String because) {
      return again(due, intent, progress, because);
    }

    /** The platform certainly has it not and never will. */
    public Rejected reject(String because) {
      return new Rejected(because, progress.visible());
    }

    /** The platform may have it. */
    public Uncertain doubt(Instant since, Optional<Instant> due, String because) {
      return new Uncertain(progress, intent, doubted.orElse(since), due, 0, because);
    }

    @Override
    public String name() {
      return DeliveryState.name(progress.act(), "sending");
    }

    @Override
    public Optional<String> why() {
      return progress.doubt();
    }
  }

  /**
   * The platform may have the post, and only the platform can tell.
   *
   * @param progress the thread it belongs to
   * @param intent the post
   * @param since when it became uncertain
   * @param due when it will be resolved; absent when a person has to
   * @param lookups searches so far that did not find it
   * @param reason for people
   */
  record Uncertain(
      Progress progress,
      Intent intent,
      Instant since,
      Optional<Instant> due,
      int lookups,
      String reason)
      implements DeliveryState {
    /** What the call does. */
    @JsonIgnore
    public Deed deed() {
      return progress.posts().get(intent.post()).deed();
    }

    /** A person says that it is left alone. */
    public Rejected abandon(String because) {
      return new Rejected(because, progress.visible());
    }

    /** It is certainly absent. */
    public Planned absent(Instant next, String because) {
      return again(next, intent, progress, because);
    }

    /** The same request goes out again under the same key. */
    public Sending resend() {
      return new Sending(
          progress,
          new Intent(
              intent.post(), intent.key(), intent.at(), intent.attempt() + 1, intent.request()),
          Optional.of(since));
    }

    /** It was not found, or could not be looked up; ask again. */
    public Uncertain askAgain(Instant later, int searches, String because) {
      return new Uncertain(progress, intent, since, Optional.of(later), searches, because);
    }

    /** Those after it go on meanwhile. */
    public Planned setAside(Instant now) {
      return Planned.next(progress.without(new SetAside(intent, since, reason, false)), now);
    }

    /** Only a person can tell. */
    public Uncertain park(String because) {
      return new Uncertain(progress, intent, since, Optional.empty(), lookups, because);
    }

    @Override
    public String name() {
      return "uncertain";
    }

    @Override
    public Optional<String> why() {
      return Optional.of(reason);
    }
  }

  /**
   * Said.
   *
   * @param receipts of all its posts
   * @param reason why nothing more is said, if there was something to say
   */
  record Delivered(List<Receipt> receipts, Optional<String> reason) implements DeliveryState {
    /** Takes its own copy. */
    public Delivered {
      receipts = List.copyOf(receipts);
    }

    @Override
    public String name() {
      return "delivered";
    }

    @Override
    public Optional<String> why() {
      return reason;
    }
  }

  /**
   * Taken back, as far as the platform lets one.
   *
   * @param remaining posts that are still out, because they cannot be removed or must not be
   * @param at when the last of the others was removed
   * @param reason for people
   */
  record Retracted(List<Receipt> remaining, Instant at, String reason) implements DeliveryState {
    /** Takes its own copy. */
    public Retracted {
      remaining = List.copyOf(remaining);
    }

    @Override
    public String name() {
      return "retracted";
    }

    @Override
    public Optional<String> why() {
      return Optional.of(reason);
    }
  }

  /**
   * The platform refused it.
   *
   * @param reason the platform's words
   * @param receipts of the posts before it
   */
  record Rejected(String reason, List<Receipt> receipts) implements DeliveryState {
    /** Takes its own copy. */
    public Rejected {
      receipts = List.copyOf(receipts);
    }

    @Override
    public String name() {
      return "rejected";
    }

    @Override
    public Optional<String> why() {
      return Optional.of(reason);
    }
  }

  /**
   * It is not announced.
   *
   * @param cause for programs
   * @param reason for people
   */
  record Skipped(SkipCause cause, String reason) implements DeliveryState {
    @Override
    public String name() {
      return "skipped";
    }

    @Override
    public Optional<String> why() {
      return Optional.of(reason);
    }
  }
}
