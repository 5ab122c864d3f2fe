package dev.afterword.producer;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.UnreadableException;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.RecapEventCodec;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The recaps of one source that are there, as the topic says. */
final class Catalogue {
  private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

  private final String source;
  private final JsonCodec json = new JsonCodec();
  private final RecapEventCodec codec = new RecapEventCodec();
  private final Map<RecapId, PublishedRecap> recaps = new HashMap<>();
  private final Map<String, PublishedRecap> byPath = new HashMap<>();
  private final Set<RecapId> foreign = new HashSet<>();

  private Catalogue(String source) {
    this.source = source;
  }

  static Catalogue read(EventLog log, String source) {
    var catalogue = new Catalogue(source);
    log.readToEnd(log.topics().recaps(), catalogue::add);
    return catalogue;
  }

  Optional<PublishedRecap> of(RecapId id) {
    return Optional.ofNullable(recaps.get(id));
  }

  Optional<PublishedRecap> at(String sourcePath) {
    return Optional.ofNullable(byPath.get(sourcePath));
  }

  Collection<PublishedRecap> all() {
    return recaps.values();
  }

  /** Whether another source has published under this id. */
  boolean isForeign(RecapId id) {
    return foreign.contains(id);
  }

  private void add(LogRecord record) {
    if (record.value().isEmpty()) {
      record.key().filter(Catalogue::isId).map(RecapId::new).ifPresent(this::remove);
      return;
    }
    try {
      add(codec.read(record));
    } catch (UnreadableException foreignRecord) {
      LOG.warn(
          "{} is no recap event and is passed over: {}",
          record.position(),
          foreignRecord.getMessage());
    }
  }

  private void add(RecapEvent event) {
    remove(event.id());
    switch (event) {
      case RecapEvent.RecapPublished published -> {
        if (published.recap().provenance().source().equals(source)) {
          PublishedRecap recap = PublishedRecap.of(published.recap(), json);
          recaps.put(recap.id(), recap);
          byPath.put(recap.sourcePath(), recap);
        } else {
          foreign.add(event.id());
        }
      }
      case RecapEvent.RecapWithdrawn _ -> {}
    }
  }

  private void remove(RecapId id) {
    foreign.remove(id);
    PublishedRecap gone = recaps.remove(id);
    if (gone != null) {
      byPath.remove(gone.sourcePath(), gone);
    }
  }

  private static boolean isId(String key) {
    try {
      return !new RecapId(key).value().isEmpty();
    } catch (IllegalArgumentException foreignKey) {
      return false;
    }
  }
}
