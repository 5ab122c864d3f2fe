package dev.afterword.app.terminal;

/**
 * A report that is printed while it is made, entry by entry.
 *
 * @param <T> an entry
 */
public interface Listing<T> extends AutoCloseable {
  /**
   * Prints the next one.
   *
   * @return false if nobody reads any more, as behind {@code | head}
   */
  boolean add(T entry);

  /** That was the last one. */
  @Override
  void close();
}
