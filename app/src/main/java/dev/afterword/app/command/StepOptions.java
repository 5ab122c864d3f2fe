package dev.afterword.app.command;

import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What is done with a plan that is there; at most one of them. */
final class StepOptions {
  @Option(names = "--apply", paramLabel = "PLAN", description = "Carry exactly this plan out.")
  private Optional<String> apply = Optional.empty();

  @Option(names = "--pause", paramLabel = "PLAN", description = "Begin nothing more for now.")
  private Optional<String> pause = Optional.empty();

  @Option(names = "--resume", paramLabel = "PLAN", description = "Go on.")
  private Optional<String> resume = Optional.empty();

  @Option(names = "--cancel", paramLabel = "PLAN", description = "Begin nothing more for good.")
  private Optional<String> cancel = Optional.empty();

  @Option(
      names = "--progress",
      paramLabel = "PLAN",
      description = "Watch until nothing more happens by itself.")
  private Optional<String> progress = Optional.empty();

  @Option(names = "--list", description = "Every replay, how far it is, and who decided what.")
  private boolean list;

  Optional<String> apply() {
    return apply;
  }

  Optional<String> pause() {
    return pause;
  }

  Optional<String> resume() {
    return resume;
  }

  Optional<String> cancel() {
    return cancel;
  }

  Optional<String> progress() {
    return progress;
  }

  /** Whether a plan is to be made: nothing of this was named. */
  boolean isPlan() {
    return !list && Stream.of(apply, pause, resume, cancel, progress).allMatch(Optional::isEmpty);
  }
}
