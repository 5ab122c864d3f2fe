package dev.afterword.renderer.site;

/**
 * Where in the log a recap's last event lies.
 *
 * @param partition from 0
 * @param offset from 0
 */
public record Location(int partition, long offset) implements Comparable<Location> {
  @Override
  public int compareTo(Location other) {
    int byOffset = Long.compare(offset, other.offset);
    return byOffset != 0 ? byOffset : Integer.compare(partition, other.partition);
  }
}
