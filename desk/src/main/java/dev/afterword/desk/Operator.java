package dev.afterword.desk;

import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.Decision;
import dev.afterword.contract.control.Doubt;
import dev.afterword.contract.control.Item;
import dev.afterword.contract.control.LetterDecision;
import dev.afterword.contract.control.ReplayDecision;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.SkipCause;
import dev.afterword.contract.ledger.Skipped;
import dev.afterword.eventlog.EventLog;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Puts an operator's decisions on the log, where whichever syndicator is running finds them, now or
 * at its next start. Each names exactly what the operator saw, so a decision that two make does the
 * same as if one had made it.
 */
public final class Operator {
  private final EventLog log;
  private final String who;
  private final InstantSource clock;
  private final Ledgers ledgers;

  /**
   * A person at work.
   *
   * @param who whom to ask about it later
   */
  public Operator(EventLog log, String who, InstantSource clock) {
    this.log = log;
    this.who = who;
    this.clock = clock;
    this.ledgers = new Ledgers(log);
  }

  /** Lets part of a hold go; returns what it was, empty if nothing is held like that. */
  public List<Item> release(HoldChoice choice, String why) {
    return decide(choice, why, items -> new Decision.Release(choice.hold(), items));
  }

  /** Drops part of a hold; returns what it was, empty if nothing is held like that. */
  public List<Item> skip(HoldChoice choice, String why) {
    return decide(choice, why, items -> new Decision.Skip(choice.hold(), items));
  }

  private List<Item> decide(
      HoldChoice choice, String why, Function<List<Item>, Decision> decision) {
    List<Item> items =
        List.copyOf(
            deliveries(one -> Optional.of(one).filter(choice::takes).map(HoldChoice::item))
                .values());
    if (!items.isEmpty()) {
      record(UUID.randomUUID().toString(), decision.apply(items), why);
    }
    return items;
  }

  /** Puts a decision on the log that names what it is about. */
  public void decide(Decision decision, String why) {
    record(UUID.randomUUID().toString(), decision, why);
  }

  /** Who decided about a hold before, the last of them. */
  public Optional<Control> decided(String hold) {
    return ledgers.latest(log.topics().controls(), Control.class).values().stream()
        .filter(control -> isAbout(control.decision(), hold))
        .max(java.util.Comparator.comparing(Control::at));
  }

  private static boolean isAbout(Decision decision, String hold) {
    return switch (decision) {
      case Decision.Release release -> release.hold().equals(hold);
      case Decision.Skip skip -> skip.hold().equals(hold);
      case Decision.Pause _,
          Decision.Resume _,
          Decision.Posted _,
          Decision.Repeat _,
          Decision.Drop _,
          Decision.Gone _,
          LetterDecision _,
          ReplayDecision _ ->
          false;
    };
  }

  /**
   * Settles a post in doubt.
   *
   * @param answer makes the decision about it
   * @return what it was about; empty if there is no such doubt
   */
  public Optional<Doubt> resolve(
      String channel, RecapId recap, Function<Doubt, Decision> answer, String why) {
    Optional<Doubt> doubt = delivery(channel, recap).flatMap(Operator::doubt);
    doubt.ifPresent(known -> record(UUID.randomUUID().toString(), answer.apply(known), why));
    return doubt;
  }

  private static Optional<Doubt> doubt(Delivery delivery) {
    return delivery
        .state()
        .inDoubt()
        .map(
            intent ->
                new Doubt(delivery.channel(), delivery.recap(), intent.key(), intent.attempt()));
  }

  /**
   * What was said is gone from its platform, so that a replay may say it again.
   *
   * @return whether something was said that can be gone, or is marked so already
   */
  public boolean gone(String channel, RecapId recap, String why) {
    Optional<Delivery> said =
        delivery(channel, recap)
            .filter(delivery -> isGone(delivery) || !delivery.receipts().isEmpty());
    said.filter(delivery -> !isGone(delivery))
        .ifPresent(
            delivery ->
                record(
                    UUID.randomUUID().toString(),
                    new Decision.Gone(channel, recap, delivery.generation()),
                    why));
    return said.isPresent();
  }

  private static boolean isGone(Delivery delivery) {
    return delivery.state() instanceof Skipped skipped && skipped.cause() == SkipCause.GONE;
  }

  /** Waits a few seconds for the ledger to know that something is gone. */
  public boolean awaitGone(String channel, RecapId recap) {
    return aftermath().some(delivery -> isAt(delivery, channel, recap) && isGone(delivery));
  }

  private static boolean isAt(Delivery delivery, String channel, RecapId recap) {
    return delivery.channel().equals(channel) && delivery.recap().equals(recap);
  }

  /** A channel makes no call until it is resumed. */
  public void pause(String channel, String why) {
    record(Control.channel(channel), new Decision.Pause(channel), why);
  }

  /** A channel goes on, at once. */
  public void resume(String channel, String why) {
    record(Control.channel(channel), new Decision.Resume(channel), why);
  }

  private void record(String id, Decision decision, String why) {
    new ControlWriter(log, who, clock).write(id, decision, why);
  }

  /**
   * Withdraws a recap without touching its source.
   *
   * @return whether it was there
   */
  public boolean retract(RecapId recap, String why) {
    return new Retraction(log, who, clock).of(recap, why);
  }

  /**
   * Waits a few seconds for a syndicator to carry a decision about a hold out.
   *
   * @return whether one did; without one it is done at the next start
   */
  public boolean awaitLeft(HoldChoice choice) {
    return aftermath().none(choice::takes);
  }

  /** Waits a few seconds for a doubt to be settled. */
  public boolean awaitSettled(Doubt doubt) {
    return aftermath().none(delivery -> doubt(delivery).filter(doubt::equals).isPresent());
  }

  /** Waits a few seconds for the ledger to know of a withdrawal. */
  public boolean awaitWithdrawn(RecapId recap) {
    return aftermath()
        .none(
            delivery ->
                delivery.recap().equals(recap)
                    && delivery.subject().change() != ChangeClass.WITHDRAWN);
  }

  private Aftermath aftermath() {
    return new Aftermath(log, clock);
  }

  private Optional<Delivery> delivery(String channel, RecapId recap) {
    return deliveries(one -> Optional.of(one).filter(each -> isAt(each, channel, recap)))
        .values()
        .stream()
        .findFirst();
  }

  private <R> Map<String, R> deliveries(Function<Delivery, Optional<R>> matters) {
    return ledgers.latest(log.topics().deliveries(), Delivery.class, matters);
  }
}
