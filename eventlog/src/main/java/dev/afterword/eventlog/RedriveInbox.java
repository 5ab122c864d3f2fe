package dev.afterword.eventlog;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.Control;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** {@link Redrives} for a stage that keeps no ledger of decisions itself. Used by one thread. */
public final class RedriveInbox implements AutoCloseable {
  private final Tail controls;
  private final Lookup letters;
  private final Redrives redrives;
  private final Consumer<Control> others;
  private final JsonCodec json = new JsonCodec();
  private boolean isCurrent;

  /**
   * For one stage and partition; see {@link Redrives}.
   *
   * @param others told of every decision as well
   */
  public RedriveInbox(
      EventLog log, String stage, int partition, InstantSource clock, Consumer<Control> others) {
    this.others = others;
    this.controls = log.tail(log.topics().controls());
    this.letters = log.lookup();
    this.redrives = new Redrives(stage, partition, log.topics(), letters, log::readToEnd, clock);
  }

  /** The next attempt, once everything that was ever decided is known. */
  public Optional<Redrives.Attempt> next() {
    controls.poll(Duration.ZERO).forEach(this::take);
    isCurrent = isCurrent || controls.isAtEnd();
    return isCurrent ? redrives.next() : Optional.empty();
  }

  private void take(LogRecord record) {
    try {
      if (record.value().isPresent()) {
        Control control = json.read(record.value().get(), Control.class);
        redrives.note(control);
        others.accept(control);
      }
    } catch (UnreadableException foreign) {
      // It is no decision. Whoever decides about channels tells of it.
      return;
    }
  }

  /** Whether everything that was decided before the start is known. */
  public boolean isCurrent() {
    return isCurrent;
  }

  /** The attempts that are open. */
  public Redrives redrives() {
    return redrives;
  }

  @Override
  public void close() {
    controls.close();
    letters.close();
  }
}
