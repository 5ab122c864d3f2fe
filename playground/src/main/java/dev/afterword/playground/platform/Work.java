package dev.afterword.playground.platform;

/** A request that has arrived and is not done yet. */
@FunctionalInterface
public interface Work {
  /** Does it, makes it durable, and says what to answer. Called at most once. */
  Answer complete();
}
