package dev.afterword.syndicator;

import dev.afterword.contract.ledger.Deed;
import dev.afterword.contract.ledger.Delivered;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.contract.ledger.Held;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Rejected;
import dev.afterword.contract.ledger.Retracted;
import dev.afterword.contract.ledger.Sending;
import dev.afterword.contract.ledger.Skipped;
import dev.afterword.contract.ledger.Uncertain;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.syndicator.Preparation.Prepared;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.Key;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.decide.Conclusions;
import dev.afterword.syndicator.decide.Recovery;
import dev.afterword.syndicator.decide.Recovery.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Makes one call: writes the intent, calls once, writes the receipt. A process may die at each of
 * its boundaries; what the successor then finds is in {@code docs/architecture.md}.
 */
final class Speaker {
  /**
   * What lies between a committed intent and its call; after that somebody else may already be
   * searching for the post.
   */
  private static final Duration FRESH = Duration.ofSeconds(3);

  private final ConfiguredChannel channel;
  private final Ledger ledger;
  private final ActComposer composer;
  private final Preparation preparation;
  private final Breaker breaker;
  private final Tempo tempo;
  private final Conclusions conclusions;
  private final InstantSource clock;
  private final Boundaries boundaries;

  Speaker(
      ConfiguredChannel channel,
      Ledger ledger,
      ActComposer composer,
      Preparation preparation,
      SyndicatorConfig config,
      Breaker breaker,
      Tempo tempo,
      InstantSource clock,
      Boundaries boundaries) {
    this.channel = channel;
    this.ledger = ledger;
    this.composer = composer;
    this.preparation = preparation;
    this.breaker = breaker;
    this.tempo = tempo;
    this.conclusions = new Conclusions(config.policy(), channel.channel().traits());
    this.clock = clock;
    this.boundaries = boundaries;
  }

  /** The next step of a delivery that is due. */
  void step(Delivery delivery) {
    switch (delivery.state()) {
      case Planned planned -> say(delivery, planned);
      case Uncertain uncertain -> resolve(delivery, uncertain);
      case Held _, Sending _, Delivered _, Retracted _, Rejected _, Skipped _ -> {}
    }
  }

  private void say(Delivery delivery, Planned planned) {
    if (planned.progress().isPresent()) {
      intend(delivery, planned, planned.progress().get());
      return;
    }
    switch (preparation.prepare(delivery, planned, clock.instant())) {
      case Prepared.Ready(Progress progress) -> intend(delivery, planned, progress);
      case Prepared.Other other ->
          ledger.update(
              delivery,
              current ->
                  isUnchanged(current, delivery)
                      ? current.with(
                          other.state(), other.announced().or(current::announced), clock.instant())
                      : current);
    }
  }

  private void intend(Delivery delivery, Planned planned, Progress progress) {
    Instant now = clock.instant();
    var key = new Key(delivery.idempotencyKey(progress), planned.began().orElse(now));
    var intent =
        new Intent(
            progress.next(),
            key.value(),
            key.at(),
            planned.attempts() + 1,
            composer.request(progress, key));
    boundaries.reached("syndicator.before-intent");
    intendAndCall(delivery, planned.intend(progress, intent), now);
  }

  /**
   * Unless the delivery has changed since it was looked at: then the next turn sees what it has
   * become.
   */
  private void intendAndCall(Delivery delivery, Sending next, Instant now) {
    Delivery sending =
        ledger.update(
            delivery,
            current -> isUnchanged(current, delivery) ? current.with(next, now) : current);
    if (sending.state().equals(next)) {
      boundaries.reached("syndicator.intended");
      call(sending, next, now);
    }
  }

  /**
   * A thread that has begun goes on whatever the author does; before that, a new revision is a new
   * text.
   */
  private static boolean isUnchanged(Delivery current, Delivery seen) {
    boolean begun = !(seen.state() instanceof Planned planned) || planned.progress().isPresent();
    return current.state().equals(seen.state())
        && (begun || current.subject().equals(seen.subject()));
  }

  /** The intent is committed: nobody else may say it now, and whoever comes after will find it. */
  private void call(Delivery delivery, Sending sending, Instant committedAfter) {
    Duration age = Duration.between(committedAfter, clock.instant());
    if (age.isNegative() || age.compareTo(FRESH) > 0) {
      // This process was frozen or the clock was set: a successor may hold the partition by now.
      conclude(delivery, new Outcome.Retry(Optional.empty(), "the intent was too old to act on"));
      return;
    }
    tempo.called(clock.instant());
    Outcome outcome = call(channel.channel(), sending);
    boundaries.reached("syndicator.called");
    conclude(delivery, outcome);
    boundaries.reached("syndicator.recorded");
  }

  private static Outcome call(Channel channel, Sending sending) {
    Intent intent = sending.intent();
    return switch (sending.deed()) {
      case POST -> channel.send(intent);
      case EDIT -> channel.edit(intent);
      case DELETE -> channel.delete(intent);
    };
  }

  private void conclude(Delivery delivery, Outcome outcome) {
    Instant now = clock.instant();
    heed(outcome, delivery, now);
    ledger.update(
        delivery,
        current ->
            current.state() instanceof Sending sending
                ? conclusions.of(current, sending, priced(sending, outcome), now)
                : current);
  }

  private Outcome priced(Sending sending, Outcome outcome) {
    return outcome instanceof Outcome.Accepted(var receipt) && sending.deed() == Deed.POST
        ? new Outcome.Accepted(
            Spending.priced(receipt, channel.channel().price(sending.progress().nextPost())))
        : outcome;
  }

  private void heed(Outcome outcome, Delivery delivery, Instant now) {
    switch (outcome) {
      case Outcome.Accepted _ -> breaker.reset();
      case Outcome.Broken broken -> {
        breaker.trip(broken.reason());
        Dispatcher.about(Dispatcher.log.atWarn(), delivery, ledger)
            .log("stopped, mend it and restart or resume it: {}", broken.reason());
      }
      case Outcome.Retry retry -> retry.after().ifPresent(wait -> breaker.pause(now, wait));
      case Outcome.Rejected _, Outcome.Unknown _ -> {}
    }
  }

  private void resolve(Delivery delivery, Uncertain uncertain) {
    Instant now = clock.instant();
    Step step =
        Recovery.next(channel.channel().traits(), channel.rules().whenUncertain(), uncertain, now);
    switch (step) {
      case Step.Resend _ -> intendAndCall(delivery, uncertain.resend(), now);
      case Step.Search _ -> search(delivery, uncertain);
      case Step.Repeat repeat -> become(delivery, uncertain.absent(now, repeat.reason()), now);
      case Step.SetAside _ -> become(delivery, uncertain.setAside(now), now);
      case Step.Park park -> become(delivery, uncertain.park(park.reason()), now);
    }
  }

  private void become(Delivery delivery, DeliveryState next, Instant now) {
    ledger.update(
        delivery, current -> isUnchanged(current, delivery) ? current.with(next, now) : current);
  }

  private void search(Delivery delivery, Uncertain uncertain) {
    Finding finding = channel.channel().find(uncertain.intent(), uncertain.progress());
    Instant now = clock.instant();
    ledger.update(
        delivery,
        current ->
            isUnchanged(current, delivery)
                ? conclusions.of(current, uncertain, finding, now)
                : current);
  }
}
