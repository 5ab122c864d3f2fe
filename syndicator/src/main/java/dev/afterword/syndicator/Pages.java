package dev.afterword.syndicator;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Page;
import dev.afterword.contract.PageStatus;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.Revision;
import dev.afterword.contract.UnreadableException;
import dev.afterword.eventlog.Inflow;
import dev.afterword.eventlog.LogRecord;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages that are live, as the renderer tells. Polled by the worker's thread, asked by all. */
final class Pages implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Pages.class);

  private final Inflow inflow;
  private final JsonCodec json = new JsonCodec();
  private final Map<RecapId, Page> live = new ConcurrentHashMap<>();

  Pages(Inflow inflow) {
    this.inflow = inflow;
  }

  /** Takes in what has come; true if something has. */
  boolean poll() {
    var records = inflow.poll(Duration.ZERO);
    records.forEach(this::take);
    return !records.isEmpty();
  }

  private void take(LogRecord record) {
    if (record.key().isEmpty()) {
      return;
    }
    if (record.value().isEmpty()) {
      live.keySet().removeIf(id -> id.value().equals(record.key().get()));
      return;
    }
    try {
      Page page = json.read(record.value().get(), Page.class);
      live.put(page.recap(), page);
    } catch (UnreadableException foreign) {
      // A foreign record says nothing about a page. Whoever follows the topic in a group parks it.
      log.atWarn().addKeyValue("topic", record.position()).log("ignored: {}", foreign.getMessage());
    }
  }

  /** The live page of exactly this revision. */
  Optional<Page> live(RecapId recap, Revision revision) {
    return Optional.ofNullable(live.get(recap))
        .filter(page -> page.status() == PageStatus.LIVE && page.revision().equals(revision));
  }

  @Override
  public void close() {
    inflow.close();
  }
}
