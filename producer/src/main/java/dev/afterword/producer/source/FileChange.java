package dev.afterword.producer.source;

/** What happened to one file between two snapshots. */
public sealed interface FileChange {
  /**
   * It is new.
   *
   * @param path where
   */
  record Added(String path) implements FileChange {}

  /**
   * Its content changed.
   *
   * @param path where
   */
  record Edited(String path) implements FileChange {}

  /**
   * Its path changed, perhaps its content too.
   *
   * @param from where it was
   * @param path where it is
   */
  record Moved(String from, String path) implements FileChange {}

  /**
   * It is gone.
   *
   * @param path where it was
   */
  record Deleted(String path) implements FileChange {}
}
