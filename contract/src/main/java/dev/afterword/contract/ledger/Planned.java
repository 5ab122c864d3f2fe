package dev.afterword.contract.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * It will be sent.
 *
 * @param act what for
 * @param due not before this moment
 * @param attempts calls made so far for the post that is next
 * @param began when the post that is next was first intended; a repeat bears the same time stamps,
 *     so that the same key always goes with the same bytes
 * @param progress the posts, once the first of them was intended
 * @param clearance what operators said to it
 * @param reason why it waits
 */
public record Planned(
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

  /** The same post once more. */
  static Planned again(Instant due, Intent intent, Progress progress, String because) {
    return new Planned(
        progress.act(),
        due,
        intent.attempt(),
        Optional.of(intent.at()),
        Optional.of(progress),
        Clearance.NONE,
        Optional.of(because));
  }

  /** The next post is about to be sent. */
  public Sending intend(Progress posts, Intent intent) {
    return new Sending(posts, intent, Optional.empty());
  }

  Planned going(Progress other) {
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
    return act.stateName("planned");
  }

  @Override
  public Optional<String> why() {
    Optional<String> doubt = progress.flatMap(Progress::doubt);
    return doubt.isPresent() && reason.isPresent()
        ? Optional.of(reason.get() + "; " + doubt.get())
        : reason.or(() -> doubt);
  }
}
