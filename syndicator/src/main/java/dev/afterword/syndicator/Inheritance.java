package dev.afterword.syndicator;

import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Sending;
import dev.afterword.contract.ledger.Uncertain;
import dev.afterword.syndicator.decide.Planner;
import dev.afterword.syndicator.decide.Recovery;
import dev.afterword.syndicator.decide.WhenUncertain;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/** What a predecessor left open in one partition of the ledger, and what becomes of it. */
final class Inheritance {
  private final Map<String, ConfiguredChannel> channels;
  private final Planner planner;
  private final Ledger ledger;
  private final Recaps recaps;
  private final Judgement judgement;
  private final InstantSource clock;

  Inheritance(
      Map<String, ConfiguredChannel> channels,
      Planner planner,
      Ledger ledger,
      Recaps recaps,
      Judgement judgement,
      InstantSource clock) {
    this.channels = Map.copyOf(channels);
    this.planner = planner;
    this.ledger = ledger;
    this.recaps = recaps;
    this.judgement = judgement;
    this.clock = clock;
  }

  /** An intent without a receipt means unknown, never "try again". */
  void doubtWhatWasBeingSent() {
    forEach(
        (_, entry) -> entry.state() instanceof Sending,
        (channel, delivery) -> {
          Duration deadline = channel.channel().traits().deadline();
          ledger.update(delivery, current -> doubted(current, deadline));
        });
  }

  private Delivery doubted(Delivery current, Duration deadline) {
    Instant now = clock.instant();
    return current.state() instanceof Sending sending
        ? current.with(
            sending.doubt(
                now,
                Optional.of(Recovery.due(current.updated(), deadline)),
                "Afterword stopped between the intent and the answer"),
            now)
        : current;
  }

  /** The operator has changed their mind since: rather a double than a gap. */
  void takeUpWhatWasParked() {
    forEach(
        (channel, entry) ->
            channel.rules().whenUncertain() == WhenUncertain.RETRY && isParked(entry),
        (_, delivery) -> ledger.update(delivery, this::takenUp));
  }

  private static boolean isParked(Delivery delivery) {
    return delivery.state() instanceof Uncertain uncertain && uncertain.due().isEmpty();
  }

  private Delivery takenUp(Delivery current) {
    Instant now = clock.instant();
    return current.state() instanceof Uncertain uncertain
        ? current.with(uncertain.askAgain(now, uncertain.lookups(), uncertain.reason()), now)
        : current;
  }

  /** The configuration may have changed since. */
  void reconsiderWhatWasStopped() {
    Instant now = clock.instant();
    forEach(
        (channel, entry) -> planner.mayPass(channel.rules(), entry, now),
        (channel, delivery) ->
            recaps
                .arrival(delivery)
                .flatMap(arrival -> planner.reconsider(channel.rules(), delivery, arrival, now))
                .ifPresent(next -> ledger.update(delivery, _ -> next)));
  }

  /** What was in hand when an event came is done. */
  void judgeWhatWaited() {
    forEach((_, entry) -> planner.isWaiting(entry), judgement::of);
  }

  /**
   * What fell due while nothing was running, too long ago.
   *
   * @param alive when the ledger was last written
   */
  void holdWhatWasMissed(Instant alive) {
    Instant now = clock.instant();
    for (Delivery delivery :
        ledger.select(entry -> planner.missed(entry, alive, now).isPresent())) {
      ledger.update(delivery, current -> planner.missed(current, alive, now).orElse(current));
    }
  }

  /** One look at the ledger for all channels: it may hold a hundred thousand entries. */
  private void forEach(
      BiPredicate<ConfiguredChannel, Delivery> wanted,
      BiConsumer<ConfiguredChannel, Delivery> each) {
    ledger
        .select(entry -> channel(entry).filter(channel -> wanted.test(channel, entry)).isPresent())
        .forEach(
            delivery -> channel(delivery).ifPresent(channel -> each.accept(channel, delivery)));
  }

  private Optional<ConfiguredChannel> channel(Delivery delivery) {
    return Optional.ofNullable(channels.get(delivery.channel()));
  }
}
