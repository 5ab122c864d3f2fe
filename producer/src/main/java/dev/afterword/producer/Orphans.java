package dev.afterword.producer;

import dev.afterword.contract.Asset;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.SourceCursor;
import dev.afterword.contract.UnreadableException;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.RecapEventCodec;
import dev.afterword.producer.asset.UnusedAssets;
import dev.afterword.producer.source.SourceException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pictures and other files in the asset store that no recap and no source names any more. */
public final class Orphans {
  /** What is younger stays: whoever reads the log late still finds what older events name. */
  public static final Duration AGE = Duration.ofDays(7);

  private final JsonCodec json = new JsonCodec();
  private final RecapEventCodec codec = new RecapEventCodec();
  private final Map<String, Set<String>> named = new HashMap<>();

  private Orphans() {}

  /**
   * The files that may go, and their bytes.
   *
   * @throws SourceException if a record cannot be read, for it may name any file
   */
  public static List<UnusedAssets.Unused> find(EventLog log, Path store, Instant now) {
    var orphans = new Orphans();
    log.readToEnd(log.topics().recaps(), orphans::recap);
    log.readToEnd(log.topics().sources(), orphans::source);
    Set<String> used = new HashSet<>();
    orphans.named.values().forEach(used::addAll);
    return UnusedAssets.in(store, used, now.minus(AGE));
  }

  private void recap(LogRecord record) {
    List<Asset> assets = List.of();
    if (record.value().isPresent()) {
      try {
        assets =
            codec.read(record) instanceof RecapEvent.RecapPublished published
                ? published.recap().assets()
                : List.of();
      } catch (UnreadableException foreign) {
        throw unreadable(record, foreign);
      }
    }
    note("recap " + record.key().orElse(""), assets);
  }

  private void source(LogRecord record) {
    List<Asset> assets = List.of();
    if (record.value().isPresent()) {
      try {
        assets = json.read(record.value().get(), SourceCursor.class).statics();
      } catch (UnreadableException foreign) {
        throw unreadable(record, foreign);
      }
    }
    note("source " + record.key().orElse(""), assets);
  }

  /** The last record of a key is what holds. */
  private void note(String key, List<Asset> assets) {
    named.remove(key);
    if (!assets.isEmpty()) {
      named.put(key, Set.copyOf(assets.stream().map(Asset::sha256).toList()));
    }
  }

  private static SourceException unreadable(LogRecord record, UnreadableException cause) {
    return new SourceException(
        record.position()
            + " cannot be read and may name any file, so none is deleted: "
            + cause.getMessage(),
        cause);
  }
}
