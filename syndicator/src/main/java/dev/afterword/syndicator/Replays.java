package dev.afterword.syndicator;

import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.ReplayDecision;
import dev.afterword.contract.control.ReplayItem;
import dev.afterword.contract.control.ReplayPlan;
import dev.afterword.contract.control.ReplayRate;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.eventlog.Appends;
import dev.afterword.syndicator.decide.Again;
import dev.afterword.syndicator.decide.Arrival;
import dev.afterword.syndicator.decide.Planner;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Carries out the replays that operators have started, as far as they are about one partition. What
 * is done of them is on the ledger, so a successor goes on where this one ended. Used by the
 * worker's thread, asked by any.
 */
final class Replays {
  /** More would keep the worker from its other work. */
  private static final int MOST_AT_ONCE = 50;

  private final Ledger ledger;
  private final int partitions;
  private final Recaps recaps;
  private final Planner planner;
  private final Map<String, ConfiguredChannel> channels;
  private final Appends appends;
  private final InstantSource clock;
  private final Map<String, ReplayPlan> proposed = new HashMap<>();
  private final Map<String, Run> runs = new LinkedHashMap<>();

  Replays(
      Ledger ledger,
      int partitions,
      Recaps recaps,
      Planner planner,
      List<ConfiguredChannel> channels,
      Appends appends,
      InstantSource clock) {
    this.ledger = ledger;
    this.partitions = partitions;
    this.recaps = recaps;
    this.planner = planner;
    this.channels =
        channels.stream().collect(Collectors.toMap(ConfiguredChannel::name, Function.identity()));
    this.appends = appends;
    this.clock = clock;
  }

  /** Takes in what was decided, in the order of decisions. */
  synchronized void note(Control control) {
    if (control.decision() instanceof ReplayDecision decision) {
      switch (decision) {
        case ReplayDecision.Propose propose -> proposed.put(propose.plan(), propose.proposal());
        case ReplayDecision.Run run ->
            Optional.ofNullable(proposed.get(run.plan()))
                .ifPresent(plan -> runs.put(run.plan(), begin(plan, run.rate(), control)));
        case ReplayDecision.Halt halt -> runs.remove(halt.plan());
        case ReplayDecision.Cancel cancel -> {
          runs.remove(cancel.plan());
          proposed.remove(cancel.plan());
        }
        case ReplayDecision.Rebuild _, ReplayDecision.Rebuilt _, ReplayDecision.NotRebuilt _ -> {}
      }
    }
  }

  private Run begin(ReplayPlan plan, Optional<ReplayRate> rate, Control control) {
    var left =
        plan.effects().stream()
            .filter(item -> item.place().partition() == ledger.partition())
            .collect(Collectors.toCollection(ArrayDeque::new));
    // The instances of the other partitions keep to the same rate, so each takes its share.
    Duration interval =
        rate.map(ReplayRate::interval).orElse(Duration.ZERO).multipliedBy(partitions);
    String why = control.why().isEmpty() ? "" : ": " + control.why();
    return new Run(left, interval, "said again in a replay by " + control.who() + why);
  }

  /** Begins what may begin now. */
  synchronized void turn() {
    int begun = 0;
    for (Run run : runs.values()) {
      while (begun < MOST_AT_ONCE && run.isReady(clock.instant())) {
        begun += begin(run.left.remove(), run) ? 1 : 0;
      }
    }
    runs.values().removeIf(run -> run.left.isEmpty());
  }

  /** Whether it was begun just now; a thing that was begun before costs no time. */
  private boolean begin(ReplayItem item, Run run) {
    Optional<Delivery> current = ledger.find(item.channel(), item.recap());
    Optional<ConfiguredChannel> channel = Optional.ofNullable(channels.get(item.channel()));
    if (item.isBegun(current) || !item.fits(current) || channel.isEmpty()) {
      return false;
    }
    Optional<Arrival> arrival = recaps.at(item.place(), item.recap());
    if (arrival.isEmpty()) {
      return false;
    }
    Instant now = clock.instant();
    run.next = now.plus(run.interval);
    String key = Delivery.key(item.channel(), item.recap());
    ledger.plan(
        List.of(key),
        held ->
            held.apply(key)
                .filter(entry -> !item.fits(Optional.of(entry)))
                .map(_ -> List.<Delivery>of())
                .orElseGet(() -> next(item, run, channel.get(), current, arrival.get(), now)),
        entries -> appends.submit(entries).await());
    return true;
  }

  private List<Delivery> next(
      ReplayItem item,
      Run run,
      ConfiguredChannel channel,
      Optional<Delivery> current,
      Arrival arrival,
      Instant now) {
    Optional<Delivery> next =
        item.again()
            ? current.flatMap(
                entry -> Again.plan(channel.rules(), entry, arrival, run.because, now))
            : planner.plan(channel.rules(), current, arrival, now);
    return next.stream().toList();
  }

  /** Whether nothing of a replay begins before this moment. */
  synchronized boolean isIdle(Instant until) {
    return runs.values().stream().noneMatch(run -> run.isReady(until));
  }

  private static final class Run {
    private final Deque<ReplayItem> left;
    private final Duration interval;
    private final String because;
    private Instant next = Instant.MIN;

    Run(Deque<ReplayItem> left, Duration interval, String because) {
      this.left = left;
      this.interval = interval;
      this.because = because;
    }

    boolean isReady(Instant at) {
      return !left.isEmpty() && !next.isAfter(at);
    }
  }
}
