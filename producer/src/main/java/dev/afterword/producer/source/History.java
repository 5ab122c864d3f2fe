package dev.afterword.producer.source;

import java.time.Instant;
import java.util.Map;

/**
 * The past of some files.
 *
 * @param first time of the oldest known commit that brought each path
 * @param otherwise for paths that nothing is known of
 */
public record History(Map<String, Instant> first, Instant otherwise) {
  /** Takes its own copy. */
  public History {
    first = Map.copyOf(first);
  }

  /** When a path first appeared. */
  public Instant of(String path) {
    return first.getOrDefault(path, otherwise);
  }
}
