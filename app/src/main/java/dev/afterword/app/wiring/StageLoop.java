package dev.afterword.app.wiring;

import dev.afterword.app.terminal.Terminal;
import dev.afterword.eventlog.FollowerState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Lets one stage run until it is asked to stop, or until it has caught up, and says once what is in
 * its way.
 */
public final class StageLoop {
  private static final Duration GLANCE = Duration.ofMillis(100);

  private final Terminal terminal;
  private final Shutdown shutdown;
  private final InstantSource clock;

  /** For one process. */
  public StageLoop(Terminal terminal, Shutdown shutdown, InstantSource clock) {
    this.terminal = terminal;
    this.shutdown = shutdown;
    this.clock = clock;
  }

  /**
   * Returns when it is over.
   *
   * @param once whether catching up ends it
   * @param caughtUp asked with the time of now
   * @throws CommandException if the stage has stopped for good
   */
  public void run(
      String stage, Supplier<FollowerState> state, boolean once, Predicate<Instant> caughtUp) {
    Optional<FollowerState> told = Optional.empty();
    while (!shutdown.isRequested(GLANCE)) {
      FollowerState now = state.get();
      if (!told.equals(Optional.of(now))) {
        tell(stage, now);
        told = Optional.of(now);
      }
      if (once && caughtUp.test(clock.instant())) {
        return;
      }
    }
  }

  /** What is in the way of a stage that cannot go on. */
  public static Optional<String> waiting(String stage, FollowerState state) {
    return switch (state) {
      case FollowerState.Running _, FollowerState.StandingBy _ -> Optional.empty();
      case FollowerState.Starting _ -> Optional.of(stage + " is starting");
      case FollowerState.Waiting waiting ->
          Optional.of(stage + " waits since " + waiting.since() + ": " + waiting.reason());
      case FollowerState.Stopped stopped -> Optional.of(stage + " stopped: " + stopped.reason());
    };
  }

  private void tell(String stage, FollowerState state) {
    switch (state) {
      case FollowerState.Starting _ -> {}
      case FollowerState.Running _ -> terminal.done(stage, "running");
      case FollowerState.StandingBy idle ->
          terminal.attention(stage, "stands by: " + idle.reason());
      case FollowerState.Waiting waiting -> terminal.attention(stage, "waits: " + waiting.reason());
      case FollowerState.Stopped stopped ->
          throw CommandException.failed(stage + " stopped: " + stopped.reason());
    }
  }
}
