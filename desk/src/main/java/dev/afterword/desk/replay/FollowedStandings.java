package dev.afterword.desk.replay;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.Tail;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The ledger at a glance, read once and followed from then on: 60 bytes or so for each delivery.
 * Used by one thread.
 */
public final class FollowedStandings implements Standings, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMillis(100);

  private final EventLog log;
  private final JsonCodec json = new JsonCodec();
  private final Map<String, Standing> ledger = new HashMap<>();
  private Optional<Tail> tail = Optional.empty();

  /** Of a log; reads when first asked. */
  public FollowedStandings(EventLog log) {
    this.log = log;
  }

  @Override
  public Optional<Standing> of(String channel, RecapId recap) {
    if (tail.isEmpty()) {
      tail = Optional.of(log.tail(log.topics().deliveries()));
      refresh();
    }
    return Optional.ofNullable(ledger.get(Delivery.key(channel, recap)));
  }

  /** Takes in what was written since. */
  public void refresh() {
    tail.ifPresent(
        following -> {
          following.poll(Duration.ZERO).forEach(this::take);
          while (!following.isAtEnd()) {
            following.poll(PATIENCE).forEach(this::take);
          }
        });
  }

  private void take(LogRecord record) {
    String key = record.key().orElse("");
    if (record.value().isEmpty()) {
      ledger.remove(key);
      return;
    }
    try {
      ledger.put(key, json.read(record.value().get(), Standing.class));
    } catch (UnreadableException foreign) {
      // The ledger's owner passes it over as well.
      return;
    }
  }

  @Override
  public void close() {
    tail.ifPresent(Tail::close);
  }
}
