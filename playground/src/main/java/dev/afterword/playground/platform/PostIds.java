package dev.afterword.playground.platform;

/**
 * Ids that grow with time and exceed 2^53, as those of X and Mastodon do: a client that takes them
 * for floating-point numbers loses digits here too.
 */
public final class PostIds {
  private final long epochMillis;
  private final int shift;
  private long last;

  /** Ids of {@code (milliseconds since epochMillis) << shift}, made unique by counting on. */
  public PostIds(long epochMillis, int shift) {
    this.epochMillis = epochMillis;
    this.shift = shift;
  }

  /** The next id at this time. */
  public synchronized String next(long nowMillis) {
    last = Math.max(last + 1, (nowMillis - epochMillis) << shift);
    return Long.toString(last);
  }

  /** Makes sure that an id of an earlier run is not given out again. */
  public synchronized void seen(String id) {
    last = Math.max(last, Long.parseLong(id));
  }
}
