package dev.afterword.syndicator;

import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.Uncertain;
import dev.afterword.eventlog.FencedException;
import dev.afterword.eventlog.LogUnavailableException;
import dev.afterword.syndicator.decide.Conclusions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Speaks for one channel on one thread of its own, so that an outage, a wait or a pause of one
 * channel costs the others nothing.
 */
final class Dispatcher {
  static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

  private static final Duration LONGEST_NAP = Duration.ofMillis(500);
  private static final Duration SLACK = Duration.ofSeconds(2);

  /** What is said sooner needs no reason. */
  private static final Duration SOON = Duration.ofMinutes(10);

  private static final String NOT_LIVE = "waits until the page of this revision is live";

  private final ConfiguredChannel channel;
  private final Ledger ledger;
  private final Pages pages;
  private final Breaker breaker;
  private final Tempo tempo;
  private final Controls controls;
  private final Speaker speaker;
  private final UnaryOperator<Delivery> afterwards;
  private final InstantSource clock;
  private final Consumer<RuntimeException> failed;
  private final Thread thread;
  private volatile boolean stopping;
  private volatile boolean busy;

  Dispatcher(
      ConfiguredChannel channel,
      Ledger ledger,
      Pages pages,
      Breaker breaker,
      Tempo tempo,
      Controls controls,
      Speaker speaker,
      UnaryOperator<Delivery> afterwards,
      InstantSource clock,
      Consumer<RuntimeException> failed) {
    this.channel = channel;
    this.ledger = ledger;
    this.pages = pages;
    this.breaker = breaker;
    this.tempo = tempo;
    this.controls = controls;
    this.afterwards = afterwards;
    this.speaker = speaker;
    this.clock = clock;
    this.failed = failed;
    this.thread = Thread.ofVirtual().name("channel-" + channel.name()).unstarted(this::run);
  }

  /** A line of the log about one delivery. */
  static LoggingEventBuilder about(LoggingEventBuilder line, Delivery delivery, Ledger ledger) {
    var known =
        line.addKeyValue("channel", delivery.channel()).addKeyValue("recap", delivery.recap());
    return ledger
        .trace(delivery)
        .map(trace -> known.addKeyValue("trace", trace.traceId()))
        .orElse(known);
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      while (!stopping) {
        turn();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      // The loop's boundary: the partition is read anew, and what was being sent is found as
      // uncertain.
    } catch (RuntimeException trouble) {
      failed.accept(trouble);
    }
  }

  private void turn() throws InterruptedException {
    long seen = ledger.version();
    if (!step()) {
      ledger.awaitChange(seen, nap(clock.instant()));
    }
  }

  /** Does what is due next; false if nothing is. */
  boolean step() {
    busy = true;
    Instant now = clock.instant();
    Optional<Delivery> next =
        isSilent(now) ? Optional.empty() : ledger.due(channel.name(), now, this::isReady);
    next.ifPresent(this::step);
    busy = next.isPresent();
    return next.isPresent() || explain(now);
  }

  /**
   * What falls due and is not said for a longer time gets its reason. So whoever asks is told, and
   * after a restart nobody takes it for missed while nothing ran.
   */
  private boolean explain(Instant now) {
    Optional<String> why = silence(now);
    return why.isPresent()
        ? explain(now, this::isReady, why.get())
        : explain(now.minus(SOON), delivery -> !isReady(delivery), NOT_LIVE);
  }

  private boolean explain(Instant due, Predicate<Delivery> like, String why) {
    Predicate<Delivery> unexplained =
        delivery -> isUnexplained(delivery, why) && like.test(delivery);
    Optional<Delivery> next = ledger.due(channel.name(), due, unexplained);
    next.ifPresent(
        delivery ->
            ledger.update(
                delivery,
                current ->
                    unexplained.test(current) && current.state() instanceof Planned planned
                        ? current.with(planned.postpone(planned.due(), why), clock.instant())
                        : current));
    return next.isPresent();
  }

  private Optional<String> silence(Instant now) {
    if (controls.isPaused(channel.name())) {
      return Optional.of("the channel was paused when it fell due");
    }
    if (breaker.tripped().isPresent()) {
      return breaker.tripped().map(reason -> Conclusions.stopped(channel.name(), reason));
    }
    return breaker.until().isAfter(now.plus(SOON))
        ? Optional.of("its platform asked for no further call before " + breaker.until())
        : Optional.empty();
  }

  /** A page that is not live says the least. */
  private static boolean isUnexplained(Delivery delivery, String why) {
    return delivery.state() instanceof Planned planned
        && planned.reason().filter(known -> known.equals(why) || !known.equals(NOT_LIVE)).isEmpty();
  }

  private boolean isSilent(Instant now) {
    return controls.isPaused(channel.name()) || breaker.isOpen(now) || tempo.call(now).isAfter(now);
  }

  /** An operator asks to try again now. */
  void resume() {
    breaker.reset();
    ledger.wake();
  }

  /**
   * One hostile recap must not stop the channel: what cannot be composed is refused, with the
   * reason.
   */
  private void step(Delivery delivery) {
    try {
      speaker.step(delivery);
      // What follows is in the ledger then.
      var _ = ledger.find(channel.name(), delivery.recap()).map(afterwards);
    } catch (LogUnavailableException | FencedException log) {
      throw log;
      // The boundary of one delivery. After the intent its outcome is unknown, and the restart
      // treats it so.
    } catch (RuntimeException trouble) {
      if (!(delivery.state() instanceof Planned planned)
          || !(ledger.find(channel.name(), delivery.recap()).map(Delivery::state).orElse(planned)
              instanceof Planned)) {
        throw trouble;
      }
      about(log.atError(), delivery, ledger).setCause(trouble).log("cannot be said");
      ledger.update(
          delivery,
          current ->
              current.with(planned.reject("it cannot be said here: " + trouble), clock.instant()));
    }
  }

  /** The page of that revision is live, or the first post is out already, or all shall go. */
  private boolean isReady(Delivery delivery) {
    return !(delivery.state() instanceof Planned planned)
        || planned.progress().isPresent()
        || planned.act() == Act.RETRACT
        || pages.live(delivery.recap(), delivery.subject().revision()).isPresent();
  }

  private Duration nap(Instant now) {
    Instant call = tempo.call(now);
    return ledger
        .nextDue(channel.name())
        .map(due -> Duration.between(now, due.isBefore(call) && call.isAfter(now) ? call : due))
        .filter(wait -> wait.isPositive() && wait.compareTo(LONGEST_NAP) < 0)
        .orElse(LONGEST_NAP)
        .plusMillis(1);
  }

  /**
   * Whether nothing is in hand and nothing falls due before this. What is in hand is not on the
   * agenda, and may come back to it when it is put down: so the agenda is asked before and after.
   */
  boolean isIdle(Horizon horizon) {
    return !hasWork(horizon) && !busy && !hasWork(horizon);
  }

  private boolean hasWork(Horizon horizon) {
    if (controls.isPaused(channel.name())) {
      return false;
    }
    Instant from = breaker.isOpen(clock.instant()) ? breaker.until() : Instant.MIN;
    return isDue(horizon.due(), from) || isInDoubt(horizon.doubts(), from);
  }

  private boolean isDue(Instant until, Instant from) {
    return ledger
        .nextDue(channel.name())
        .map(next -> next.isBefore(from) ? from : next)
        .filter(next -> !next.isAfter(until))
        .isPresent();
  }

  private boolean isInDoubt(Instant until, Instant from) {
    return !from.isAfter(until)
        && ledger
            .due(channel.name(), until, delivery -> delivery.state() instanceof Uncertain)
            .isPresent();
  }

  /** Begins no other call. */
  void requestStop() {
    stopping = true;
    ledger.wake();
  }

  /** Waits for the call in hand, which ends within its deadline. */
  void awaitStop() {
    try {
      if (!thread.join(channel.channel().traits().deadline().plus(SLACK))) {
        log.atWarn().addKeyValue("channel", channel.name()).log("did not finish its call in time");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
