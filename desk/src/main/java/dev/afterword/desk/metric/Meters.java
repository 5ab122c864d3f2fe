package dev.afterword.desk.metric;

import dev.afterword.desk.ChannelLabel;
import dev.afterword.desk.board.Backing;
import dev.afterword.desk.board.Board;
import dev.afterword.desk.board.Measures;
import dev.afterword.desk.board.Tally;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogUnavailableException;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Everything that is measured. */
public final class Meters implements Measures {
  /** There from the start: a series that begins with one has not grown, and alerts nobody. */
  private static final List<String> USUAL =
      List.of("planned", "held", "uncertain", "delivered", "rejected", "skipped");

  private static final double[] SECONDS = {
    0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3600, 21_600, 86_400
  };
  private static final List<String> STAGES = List.of("renderer", "syndicator");

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Supplier<Optional<Backing>> backing;
  private final AtomicBoolean machine = new AtomicBoolean();
  private final Histogram page =
      histogram("afterword_page_latency_seconds", "From the log to the live page.");
  private final Histogram live =
      histogram("afterword_commit_to_live_seconds", "From the commit to the live page.");
  private final Histogram said =
      histogram("afterword_commit_to_post_seconds", "From the commit to the last post.", "channel");

  /**
   * Nothing has happened yet.
   *
   * @param backing what the desk stands on, once it is there
   */
  public Meters(Supplier<Optional<Backing>> backing) {
    this.backing = backing;
    gauge("afterword_log_read", "1 when everything on the log is known.", this::read);
    sizes("afterword_recaps", "Recaps that are published.", Board.Sizes::recaps);
    sizes("afterword_pages_live", "Recaps whose page is as they are.", Board.Sizes::pages);
    sizes(
        "afterword_dead_letters",
        "Records that a stage refused and nobody has settled.",
        Board.Sizes::deadLetters);
    channels(
        "afterword_oldest_undone_seconds",
        "Age of the oldest delivery that is due and not done.",
        (tally, call) -> call.call((double) tally.age(now()).toSeconds(), tally.channel()));
    channels(
        "afterword_channel_paused",
        "1 while an operator has paused the channel.",
        (tally, call) -> call.call(tally.paused().isPresent() ? 1 : 0, tally.channel()));
    gauge(
        "afterword_deliveries",
        "Deliveries by channel and state.",
        call -> each((tally, _) -> states(tally, call), call),
        "channel",
        "state");
    gauge("afterword_stage_lag", "Positions that a stage is behind the log.", this::lag, "stage");
    gauge("afterword_brokers", "Brokers of Kafka that answer.", this::brokers);
    gauge("afterword_topic_bytes", "Bytes on the disks of all brokers.", this::bytes, "topic");
  }

  private Histogram histogram(String name, String help, String... labels) {
    return Histogram.builder()
        .name(name)
        .help(help)
        .labelNames(labels)
        .classicOnly()
        .classicUpperBounds(SECONDS)
        .withoutExemplars()
        .register(registry);
  }

  private void gauge(
      String name, String help, Consumer<GaugeWithCallback.Callback> work, String... labels) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .labelNames(labels)
        .callback(work)
        .register(registry);
  }

  private void sizes(String name, String help, ToDoubleFunction<Board.Sizes> size) {
    gauge(
        name,
        help,
        call ->
            backing.get().ifPresent(desk -> call.call(size.applyAsDouble(desk.board().sizes()))));
  }

  private void channels(
      String name, String help, BiConsumer<Tally, GaugeWithCallback.Callback> work) {
    gauge(name, help, call -> each(work, call), "channel");
  }

  /** Every channel of the configuration and of the ledger, also one that has nothing to do. */
  private void each(
      BiConsumer<Tally, GaugeWithCallback.Callback> work, GaugeWithCallback.Callback call) {
    backing
        .get()
        .ifPresent(
            desk -> {
              Map<String, Tally> tallies = desk.board().tallies(desk.now());
              tallies.values().forEach(tally -> work.accept(tally, call));
              desk.channels().stream()
                  .map(ChannelLabel::name)
                  .filter(name -> !tallies.containsKey(name))
                  .forEach(name -> work.accept(Tally.none(name), call));
            });
  }

  private static void states(Tally tally, GaugeWithCallback.Callback call) {
    tally.states().forEach((state, count) -> call.call(count, tally.channel(), state));
    USUAL.stream()
        .filter(state -> !tally.states().containsKey(state))
        .forEach(state -> call.call(0, tally.channel(), state));
  }

  private Instant now() {
    return backing.get().map(Backing::now).orElse(Instant.EPOCH);
  }

  private void read(GaugeWithCallback.Callback call) {
    call.call(backing.get().filter(desk -> desk.board().isComplete()).isPresent() ? 1 : 0);
  }

  private void lag(GaugeWithCallback.Callback call) {
    STAGES.forEach(
        stage -> ask(log -> call.call((double) log.lag(stage, log.topics().recaps()), stage)));
  }

  private void brokers(GaugeWithCallback.Callback call) {
    ask(log -> call.call(log.brokers().size()));
  }

  private void bytes(GaugeWithCallback.Callback call) {
    ask(log -> log.bytes().forEach((topic, bytes) -> call.call((double) bytes, topic)));
  }

  /** A gap in the series says it better than a number that is not true. */
  private void ask(Consumer<EventLog> question) {
    try {
      backing
          .get()
          .filter(desk -> desk.keeper().trouble().isEmpty())
          .ifPresent(desk -> question.accept(desk.log()));
    } catch (LogUnavailableException away) {
      return;
    }
  }

  @Override
  public void live(Duration sinceCommit, Duration sinceLog) {
    live.observe(seconds(sinceCommit));
    page.observe(seconds(sinceLog));
  }

  @Override
  public void said(String channel, Duration sinceCommit) {
    said.labelValues(channel).observe(seconds(sinceCommit));
  }

  private static double seconds(Duration duration) {
    return Math.max(0, duration.toNanos() / 1e9);
  }

  /** All of it as it is now; that of the machine from the first time on, for a quick start. */
  MetricSnapshots scrape() {
    if (machine.compareAndSet(false, true)) {
      JvmMetrics.builder().register(registry);
    }
    return registry.scrape();
  }
}
