package dev.afterword.desk.deadletter;

import dev.afterword.contract.control.Place;
import java.util.Collection;
import java.util.Map;

/** Knows what came after a dead letter. An event says all there is to say about its recap. */
@FunctionalInterface
public interface LaterEvents {
  /**
   * Where the last event of each of these recaps lies that can be read, an erasure included.
   *
   * @param from where the first of the letters lies on {@code recaps}, by partition
   * @param recaps ids as they stand on the records
   */
  Map<String, Place> last(Map<Integer, Long> from, Collection<String> recaps);
}
