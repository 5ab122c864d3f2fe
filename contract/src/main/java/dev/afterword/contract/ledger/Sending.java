package dev.afterword.contract.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;

/**
 * A post is being sent: the intent is written, the answer is not.
 *
 * @param progress the thread it belongs to
 * @param intent the post
 * @param doubted since when an earlier attempt at the same post is in doubt: then an answer that
 *     this one was not taken says nothing about that one
 */
public record Sending(Progress progress, Intent intent, Optional<Instant> doubted)
    implements DeliveryState {
  /** What the call does. */
  @JsonIgnore
  public Deed deed() {
    return progress.posts().get(intent.post()).deed();
  }

  /** The platform certainly has it not; it may be tried again. */
  public Planned retry(Instant due, String because) {
    return Planned.again(due, intent, progress, because);
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
    return progress.act().stateName("sending");
  }

  @Override
  public Optional<String> why() {
    return progress.doubt();
  }
}
