package dev.afterword.syndicator;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Revision;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.Place;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.syndicator.Remembered.Entry;
import java.util.HashMap;
import java.util.Map;

/** The whole ledger at a glance. A hundred thousand entries say the same few words, kept once. */
final class Glances {
  /** So many different states are kept once; what is more is kept as it comes. */
  static final int DIFFERENT = 5_000;

  private final JsonCodec json = new JsonCodec();
  private final Map<Revision, Revision> revisions = new HashMap<>();
  private final Map<Glance.Standing, Glance.Standing> standings = new HashMap<>();
  private final Map<String, Entry> entries = new HashMap<>();

  private Glances() {}

  /** Every entry by its key. */
  static Map<String, Entry> read(EventLog log) {
    var glances = new Glances();
    log.readToEnd(log.topics().deliveries(), glances::take);
    return glances.entries;
  }

  private void take(LogRecord record) {
    String key = record.key().orElse("");
    if (record.value().isEmpty()) {
      entries.remove(key);
      return;
    }
    try {
      var place = new Place(record.partition(), record.offset());
      entries.put(key, new Entry(place, shared(json.read(record.value().get(), Glance.class))));
    } catch (UnreadableException foreign) {
      // The ledger's owner passes it over as well.
      return;
    }
  }

  private Glance shared(Glance glance) {
    Glance.Standing standing = glance.state();
    return new Glance(
        glance.generation(),
        new Glance.About(
            revisions.computeIfAbsent(glance.subject().revision(), same -> same),
            glance.subject().change()),
        standings.size() < DIFFERENT ? standings.computeIfAbsent(standing, same -> same) : standing,
        glance.updated());
  }
}
