package dev.afterword.contract.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;

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
public record Uncertain(
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
    return Planned.again(next, intent, progress, because);
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
