package dev.afterword.renderer;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.UnreadableException;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.Lookup;
import dev.afterword.renderer.site.Known;
import dev.afterword.renderer.site.Location;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Recaps from the log: a few by their position, many by reading along. */
final class LogBodies implements Bodies, AutoCloseable {
  private static final int FEW = 24;
  private static final byte[] NOTHING = {};

  private final EventLog log;
  private final JsonCodec codec = new JsonCodec();

  /** Opened when it is first needed and kept: a connection costs more than what is read over it. */
  private Optional<Lookup> open = Optional.empty();

  LogBodies(EventLog log) {
    this.log = log;
  }

  @Override
  public void each(Collection<Known.Live> wanted, Consumer<Recap> consumer) {
    List<Location> places = wanted.stream().map(Known.Live::location).toList();
    if (places.size() <= FEW) {
      readSingly(places, consumer);
      return;
    }
    places.stream()
        .collect(Collectors.groupingBy(Location::partition))
        .forEach((partition, inside) -> readAlong(partition, inside, consumer));
  }

  private void readSingly(List<Location> places, Consumer<Recap> consumer) {
    if (places.isEmpty()) {
      return;
    }
    Lookup lookup = open.orElseGet(log::lookup);
    open = Optional.of(lookup);
    for (Location place : places) {
      lookup
          .read(log.topics().recaps(), place.partition(), place.offset())
          .flatMap(this::recap)
          .ifPresent(consumer);
    }
  }

  private void readAlong(int partition, List<Location> places, Consumer<Recap> consumer) {
    Set<Location> wanted = new HashSet<>(places);
    long from = places.stream().min(Comparator.naturalOrder()).map(Location::offset).orElse(0L);
    log.readToEnd(
        log.topics().recaps(),
        partition,
        from,
        record -> {
          if (wanted.contains(new Location(record.partition(), record.offset()))) {
            recap(record).ifPresent(consumer);
          }
        });
  }

  private Optional<Recap> recap(LogRecord record) {
    try {
      // Its envelope was looked at when its card was made.
      return codec.read(record.value().orElse(NOTHING), RecapEvent.class)
              instanceof RecapEvent.RecapPublished published
          ? Optional.of(published.recap())
          : Optional.empty();
    } catch (UnreadableException changed) {
      // It was readable when its card was made; a record does not change.
      throw new IllegalStateException("unreadable by now: " + record.position(), changed);
    }
  }

  @Override
  public void close() {
    open.ifPresent(Lookup::close);
    open = Optional.empty();
  }
}
