package dev.afterword.syndicator;

import dev.afterword.contract.Recap;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.contract.ledger.DeliveryState.Planned;
import dev.afterword.contract.ledger.DeliveryState.Rejected;
import dev.afterword.contract.ledger.DeliveryState.Sending;
import dev.afterword.contract.ledger.DeliveryState.Uncertain;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Substance;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.syndicator.channel.Announcement;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.Key;
import dev.afterword.syndicator.channel.Occasion;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.decide.AnnouncePolicy;
import dev.afterword.syndicator.decide.Conclusions;
import dev.afterword.syndicator.decide.Recovery;
import dev.afterword.syndicator.decide.Recovery.Step;
import dev.afterword.syndicator.decide.Retries;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Says one post: writes the intent, calls once, writes the receipt. A process may die at each of
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
  private final Pages pages;
  private final Recaps recaps;
  private final String site;
  private final AnnouncePolicy policy;
  private final Breaker breaker;
  private final Conclusions conclusions;
  private final InstantSource clock;
  private final Boundaries boundaries;

  Speaker(
      ConfiguredChannel channel,
      Ledger ledger,
      Pages pages,
      Recaps recaps,
      SyndicatorConfig config,
      Breaker breaker,
      InstantSource clock,
      Boundaries boundaries) {
    this.channel = channel;
    this.ledger = ledger;
    this.pages = pages;
    this.recaps = recaps;
    this.site = config.site();
    this.policy = config.policy();
    this.breaker = breaker;
    this.conclusions = new Conclusions(config.policy(), channel.channel().traits());
    this.clock = clock;
    this.boundaries = boundaries;
  }

  /** The next step of a delivery that is due. */
  void step(Delivery delivery) {
    switch (delivery.state()) {
      case Planned planned -> say(delivery, planned);
      case Uncertain uncertain -> resolve(delivery, uncertain);
      case DeliveryState.Held _,
          Sending _,
          DeliveryState.Delivered _,
          Rejected _,
          DeliveryState.Skipped _ -> {}
    }
  }

  private void say(Delivery delivery, Planned planned) {
    Optional<Progress> progress = planned.progress().or(() -> compose(delivery));
    if (progress.isEmpty()) {
      Instant later = clock.instant().plus(Retries.after(1));
      ledger.update(
          delivery,
          current ->
              current.state() instanceof Planned still
                  ? current.with(
                      still.postpone(
                          later, "its event is not on the log any more; a later one is awaited"),
                      clock.instant())
                  : current);
      return;
    }
    int post = progress.get().next();
    Instant now = clock.instant();
    var key = new Key(delivery.idempotencyKey(progress.get()), planned.began().orElse(now));
    var intent =
        new Intent(
            post,
            key.value(),
            key.at(),
            planned.attempts() + 1,
            channel.channel().request(progress.get(), key));
    boundaries.reached("syndicator.before-intent");
    DeliveryState next = planned.intend(progress.get(), intent);
    intendAndCall(delivery, next, now);
  }

  /**
   * Unless the delivery has changed since it was looked at: then the next turn sees what it has
   * become.
   */
  private void intendAndCall(Delivery delivery, DeliveryState next, Instant now) {
    Delivery sending =
        ledger.update(
            delivery,
            current -> isUnchanged(current, delivery) ? current.with(next, now) : current);
    if (sending.state().equals(next)) {
      boundaries.reached("syndicator.intended");
      call(sending, now);
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

  private Optional<Progress> compose(Delivery delivery) {
    Optional<URI> page =
        pages
            .live(delivery.recap(), delivery.subject().revision())
            .map(live -> URI.create(live.url()));
    return page.flatMap(url -> recaps.recap(delivery).map(recap -> progress(delivery, recap, url)));
  }

  private Progress progress(Delivery delivery, Recap recap, URI page) {
    channel.channel().prepare();
    var announcement = new Announcement(recap, page, site, policy.zone(), new Occasion.New());
    return Progress.announcing(
        delivery.subject().revision(),
        Substance.of(recap),
        channel.channel().compose(announcement));
  }

  /** The intent is committed: nobody else may say it now, and whoever comes after will find it. */
  private void call(Delivery delivery, Instant committedAfter) {
    if (!(delivery.state() instanceof Sending sending)) {
      throw new IllegalStateException("only what is being sent can be called");
    }
    Duration age = Duration.between(committedAfter, clock.instant());
    if (age.isNegative() || age.compareTo(FRESH) > 0) {
      // This process was frozen or the clock was set: a successor may hold the partition by now.
      conclude(delivery, new Outcome.Retry(Optional.empty(), "the intent was too old to act on"));
      return;
    }
    Outcome outcome = channel.channel().send(sending.intent());
    boundaries.reached("syndicator.called");
    conclude(delivery, outcome);
    boundaries.reached("syndicator.recorded");
  }

  private void conclude(Delivery delivery, Outcome outcome) {
    Instant now = clock.instant();
    heed(outcome, delivery, now);
    ledger.update(
        delivery,
        current ->
            current.state() instanceof Sending sending
                ? conclusions.of(current, sending, outcome, breaker.until(), now)
                : current);
  }

  private void heed(Outcome outcome, Delivery delivery, Instant now) {
    switch (outcome) {
      case Outcome.Accepted _ -> breaker.reset();
      case Outcome.Broken broken -> {
        Duration wait = breaker.trip(now, broken.reason());
        Dispatcher.log.warn(
            "channel={} recap={} paused for {}: {}",
            channel.name(),
            delivery.recap(),
            wait,
            broken.reason());
      }
      case Outcome.Retry retry ->
          retry.after().ifPresent(wait -> breaker.pause(now, wait, retry.reason()));
      case Outcome.Rejected _, Outcome.Unknown _ -> {}
    }
  }

  private void resolve(Delivery delivery, Uncertain uncertain) {
    Instant now = clock.instant();
    Step step =
        Recovery.next(channel.channel().traits(), channel.rules().whenUncertain(), uncertain, now);
    switch (step) {
      case Step.Resend _ -> {
        Delivery sending =
            ledger.update(delivery, current -> current.with(uncertain.resend(), now));
        boundaries.reached("syndicator.intended");
        call(sending, now);
      }
      case Step.Search _ -> search(delivery, uncertain);
      case Step.Repeat repeat -> become(delivery, uncertain.absent(now, repeat.reason()), now);
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
