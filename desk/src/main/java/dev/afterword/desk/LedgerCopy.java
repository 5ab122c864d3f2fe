package dev.afterword.desk;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The ledger as lines of JSON, one delivery each: a copy that outlives Kafka. Whoever has it and
 * the repository can begin anew without saying anything twice.
 */
public final class LedgerCopy {
  private static final int TOGETHER = 500;

  private final EventLog log;
  private final Ledgers ledgers;
  private final JsonCodec json = new JsonCodec();

  /** Of a log. */
  public LedgerCopy(EventLog log) {
    this.log = log;
    this.ledgers = new Ledgers(log);
  }

  /**
   * Writes all of it, by channel and recap.
   *
   * @return how many
   */
  public int write(OutputStream out) throws IOException {
    Map<String, Delivery> all = deliveries();
    for (Delivery delivery : all.values()) {
      out.write(json.write(delivery));
      out.write('\n');
    }
    return all.size();
  }

  /**
   * Takes in what is missing or newer than what is there. Fences the syndicators that run, which
   * then read the ledger anew.
   *
   * @return how many were taken
   * @throws UnreadableException with the number of the first line that is no delivery; nothing was
   *     taken then
   */
  public int read(BufferedReader lines) throws IOException, UnreadableException {
    Map<String, Delivery> known = deliveries();
    Map<Integer, List<LogEntry>> entries = new TreeMap<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        Delivery delivery = parse(line, number);
        if (isNews(delivery, Optional.ofNullable(known.get(delivery.key())))) {
          int partition = log.partition(log.topics().recaps(), delivery.recap().value());
          entries
              .computeIfAbsent(partition, _ -> new ArrayList<>())
              .add(
                  LogEntry.of(
                      log.topics().deliveries(), partition, delivery.key(), json.write(delivery)));
        }
      }
    }
    entries.forEach(this::append);
    return entries.values().stream().mapToInt(List::size).sum();
  }

  private Delivery parse(String line, int number) throws UnreadableException {
    try {
      return json.read(line.getBytes(StandardCharsets.UTF_8), Delivery.class);
    } catch (UnreadableException foreign) {
      throw new UnreadableException(
          "line " + number + " is no delivery: " + foreign.getMessage(), foreign);
    }
  }

  private static boolean isNews(Delivery delivery, Optional<Delivery> known) {
    return known.isEmpty() || known.get().updated().isBefore(delivery.updated());
  }

  /**
   * Under the very name of the partition's syndicator: what it still had in mind counts no more.
   */
  private void append(int partition, List<LogEntry> entries) {
    try (var appender = log.appender("syndicator." + log.topics().recaps() + "-" + partition)) {
      for (int from = 0; from < entries.size(); from += TOGETHER) {
        appender.append(entries.subList(from, Math.min(entries.size(), from + TOGETHER)));
      }
    }
  }

  private Map<String, Delivery> deliveries() {
    return ledgers.latest(log.topics().deliveries(), Delivery.class);
  }
}
