package dev.afterword.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.eventlog.EventLog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The ledger as lines of JSON, one delivery each: a copy that outlives Kafka. Whoever has it and
 * the repository can begin anew without saying anything twice.
 */
public final class LedgerCopy {
  private final EventLog log;
  private final Ledgers ledgers;
  private final JsonCodec json = new JsonCodec();

  /** Of a log. */
  public LedgerCopy(EventLog log) {
    this.log = log;
    this.ledgers = new Ledgers(log);
  }

  /**
   * Writes all of it, in the order of the log.
   *
   * @return how many
   */
  public int write(OutputStream out) throws IOException {
    int[] written = {0};
    try {
      new LedgerWalk(log)
          .each(
              DeliveryFilter.all(),
              delivery -> {
                line(delivery, out);
                written[0]++;
                return true;
              });
    } catch (UncheckedIOException impossible) {
      throw impossible.getCause();
    }
    return written[0];
  }

  private void line(Delivery delivery, OutputStream out) {
    try {
      out.write(json.write(delivery));
      out.write('\n');
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A copy that can be read more than once. */
  @FunctionalInterface
  public interface Source {
    /** Its lines from the first. */
    BufferedReader open() throws IOException;
  }

  /**
   * Takes in what is missing or newer than what is there; of several lines about one delivery the
   * newest counts, wherever it stands. Fences the syndicators that run, which then read the ledger
   * anew. Broken off, it may be begun again: what was taken already is not taken twice.
   *
   * @param source read twice: nothing is taken of one that is not whole
   * @return how many were taken
   * @throws UnreadableException with line and column of the first one that is no delivery; nothing
   *     was taken then
   */
  public int read(Source source) throws IOException, UnreadableException {
    each(source, _ -> {});
    Map<String, Instant> known =
        ledgers.latest(
            log.topics().deliveries(), Delivery.class, delivery -> Optional.of(delivery.updated()));
    try (var intake = new LedgerIntake(log)) {
      each(
          source,
          delivery -> {
            if (isNews(delivery, Optional.ofNullable(known.get(delivery.key())))) {
              known.put(delivery.key(), delivery.updated());
              intake.take(delivery);
            }
          });
      return intake.end();
    }
  }

  private void each(Source source, Consumer<Delivery> taker)
      throws IOException, UnreadableException {
    try (BufferedReader lines = source.open()) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          taker.accept(parse(line, number));
        }
      }
    }
  }

  private Delivery parse(String line, int number) throws UnreadableException {
    try {
      return json.read(line.getBytes(StandardCharsets.UTF_8), Delivery.class);
    } catch (UnreadableException foreign) {
      throw new UnreadableException(
          "line " + number + column(foreign) + " is no delivery: " + foreign.getMessage(), foreign);
    }
  }

  private static String column(UnreadableException foreign) {
    return foreign.getCause() instanceof JsonProcessingException wrong
            && wrong.getLocation() != null
            && wrong.getLocation().getColumnNr() > 0
        ? ", column " + wrong.getLocation().getColumnNr()
        : "";
  }

  private static boolean isNews(Delivery delivery, Optional<Instant> known) {
    return known.isEmpty() || known.get().isBefore(delivery.updated());
  }
}
