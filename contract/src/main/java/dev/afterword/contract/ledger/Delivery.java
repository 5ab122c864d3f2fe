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
    return key(channel, recap.value());
  }

  /** The same, of a recap's id as it is written. */
  public static String key(String channel, String recap) {
    return channel + SEPARATOR + recap;
  }

  /** Whether a record's key is that of a channel's delivery. */
  public static boolean isOf(String channel, String key) {
    return key.startsWith(channel + SEPARATOR);
  }

  /** The key of its record. */
  @JsonIgnore
  public String key() {
    return key(channel, recap);
  }

  /**
   * The key that makes one post of it recognisable for ever: it follows from channel, recap,
   * generation, act and position, never from an offset or a clock. A first announcement is one,
   * whatever its revision. A later act follows from its revision and from how much was out before
   * it, for an author may come back to a text that was said before.
   */
  public String idempotencyKey(Progress progress) {
    String act =
        progress.act() == Act.ANNOUNCE
            ? progress.act().wireName()
            : String.join(
                "\n",
                progress.act().wireName(),
                progress.revision().value(),
                Integer.toString(progress.before().size()));
    return Digests.sha256(
            String.join(
                "\n",
                channel,
                recap.value(),
                act,
                Integer.toString(generation),
                Integer.toString(progress.next())))
        .substring(0, 32);
  }

  /** The same entry in another state. */
  public Delivery with(DeliveryState next, Instant now) {
    return new Delivery(channel, recap, generation, subject, next, announced, now);
  }

  /**
   * The platform has taken one call: all is said if it was the last of its act, else the next is
   * due.
   *
   * @param before the act until that call
   */
  public Delivery accepted(Progress before, Receipt receipt, Instant now) {
    Progress progress = before.with(receipt);
    return progress.isComplete()
        ? said(progress, now)
        : with(DeliveryState.goingOn(progress, now), now);
  }

  /**
   * One of several posts that stand for themselves is not out and never will be: that is noted, and
   * the next is due. If it was the last hope, all are refused.
   *
   * @param before the act until then
   */
  public Delivery leftOut(Progress before, String reason, Instant now) {
    Receipt refusal = Receipt.refused(reason, now);
    Progress progress = before.with(refusal);
    boolean nobody =
        progress.isComplete() && progress.receipts().stream().allMatch(Receipt::isRefusal);
    return nobody
        ? with(
            new Rejected(reason, before.before().stream().map(AnnouncedPost::receipt).toList()),
            now)
        : accepted(before, refusal, now);
  }

  private Delivery said(Progress done, Instant now) {
    Announced last = Announced.after(done, now);
    DeliveryState next =
        done.act() == Act.RETRACT
            ? new Retracted(last.receipts(), now, "withdrawn, and its posts removed")
            : new Delivered(last.receipts(), Optional.empty());
    return with(next, Optional.of(last), now);
  }

  /**
   * The platform refuses the rest of an act. What is out of it was heard, and later changes are
   * judged against it.
   */
  public Delivery refused(Progress progress, Rejected next, Instant now) {
    return with(next, Announced.unfinished(announced, progress, now), now);
  }

  /** The same entry in another state, with another memory of what was heard. */
  public Delivery with(DeliveryState next, Optional<Announced> heard, Instant now) {
    return new Delivery(channel, recap, generation, subject, next, heard, now);
  }

  /** The same entry about another event. */
  public Delivery about(Subject other) {
    return new Delivery(channel, recap, generation, other, state, announced, updated);
  }

  /** The same entry, to be said once more from the beginning. */
  public Delivery anew() {
    return new Delivery(channel, recap, generation + 1, subject, state, Optional.empty(), updated);
  }

  /** Posts that are out, those of an unfinished thread included. */
  public List<Receipt> receipts() {
    return switch (state) {
      case Planned planned -> planned.progress().map(Progress::visible).orElseGet(this::heard);
      case Sending sending -> sending.progress().visible();
      case Uncertain uncertain -> uncertain.progress().visible();
      case Delivered delivered -> delivered.receipts();
      case Retracted retracted -> retracted.remaining();
      case Rejected rejected -> rejected.receipts();
      case Held _, Skipped _ -> heard();
    };
  }

  private List<Receipt> heard() {
    return announced.map(Announced::receipts).orElse(List.of());
  }
}
