package dev.afterword.app.wiring;

import dev.afterword.app.terminal.Terminal;
import dev.afterword.eventlog.LogUnavailableException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tries to reach the log until it is there, and says once what is in the way. */
final class Joining implements AutoCloseable {
  private static final Duration AGAIN = Duration.ofSeconds(2);

  private final Supplier<LogAccess> attempt;
  private final Consumer<LogAccess> joined;
  private final Terminal terminal;
  private final Thread thread;
  private volatile String reason = "Kafka is not reached yet";

  /**
   * Begins when told.
   *
   * @param joined gets what was reached, once
   */
  Joining(Supplier<LogAccess> attempt, Consumer<LogAccess> joined, Terminal terminal) {
    this.attempt = attempt;
    this.joined = joined;
    this.terminal = terminal;
    this.thread = Thread.ofVirtual().name("join").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Why it is not there yet. */
  String reason() {
    return reason;
  }

  private void run() {
    try {
      for (Optional<LogAccess> access = attempt(); ; access = attempt()) {
        if (access.isPresent()) {
          joined.accept(access.get());
          return;
        }
        Thread.sleep(AGAIN);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<LogAccess> attempt() {
    try {
      return Optional.of(attempt.get());
    } catch (LogUnavailableException | CommandException away) {
      String now = String.valueOf(away.getMessage());
      if (!now.equals(reason) && !Thread.currentThread().isInterrupted()) {
        terminal.trouble("waiting: " + now);
        reason = now;
      }
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
