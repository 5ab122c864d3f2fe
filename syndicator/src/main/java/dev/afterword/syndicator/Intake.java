package dev.afterword.syndicator;

import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.RecapEventCodec;
import dev.afterword.syndicator.decide.Arrival;
import dev.afterword.syndicator.decide.Planner;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What events mean to every channel. Used by the worker's thread. */
final class Intake {
  private final Map<String, ConfiguredChannel> channels;
  private final Planner planner;
  private final Ledger ledger;
  private final InstantSource clock;
  private final RecapEventCodec codec = new RecapEventCodec();

  /**
   * For one partition.
   *
   * @param channels by name, in the order in which they are asked
   */
  Intake(
      Map<String, ConfiguredChannel> channels,
      Planner planner,
      Ledger ledger,
      InstantSource clock) {
    this.channels = Collections.unmodifiableMap(new LinkedHashMap<>(channels));
    this.planner = planner;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** An event with its place on the log. */
  Arrival arrival(LogRecord record) throws UnreadableException {
    var arrival =
        new Arrival(codec.read(record), record.partition(), record.offset(), record.timestamp());
    ledger.learn(arrival);
    return arrival;
  }

  /**
   * Plans for all channels.
   *
   * @param append commits what was planned
   */
  void plan(List<Arrival> arrivals, Consumer<List<LogEntry>> append) {
    ledger.plan(keys(arrivals), held -> planned(arrivals, held), append);
  }

  private List<String> keys(List<Arrival> arrivals) {
    return arrivals.stream()
        .flatMap(
            arrival ->
                channels.keySet().stream()
                    .map(channel -> Delivery.key(channel, arrival.event().id())))
        .toList();
  }

  private List<Delivery> planned(
      List<Arrival> arrivals, Function<String, Optional<Delivery>> held) {
    Map<String, Delivery> planned = new LinkedHashMap<>();
    Instant now = clock.instant();
    for (Arrival arrival : arrivals) {
      for (ConfiguredChannel channel : channels.values()) {
        String key = Delivery.key(channel.name(), arrival.event().id());
        Optional<Delivery> current =
            Optional.ofNullable(planned.get(key)).or(() -> held.apply(key));
        planner
            .plan(channel.rules(), current, arrival, now)
            .ifPresent(next -> planned.put(key, next));
      }
    }
    return List.copyOf(planned.values());
  }
}
