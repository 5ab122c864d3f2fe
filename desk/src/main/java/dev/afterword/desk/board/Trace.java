package dev.afterword.desk.board;

import dev.afterword.contract.control.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where the last records about one thing lie, in eight bytes each. Used under the board's lock. */
final class Trace {
  /** Of a recap that is edited daily for years, the last are enough. */
  static final int MOST = 500;

  private static final int PARTITION = 48;
  private static final long OFFSET = (1L << PARTITION) - 1;

  private long[] places = new long[2];
  private int size;

  void add(Place place) {
    if (size == MOST) {
      System.arraycopy(places, 1, places, 0, --size);
    } else if (size == places.length) {
      places = Arrays.copyOf(places, Math.min(MOST, size * 2));
    }
    places[size++] = (long) place.partition() << PARTITION | place.offset();
  }

  /** The oldest first. */
  List<Place> places() {
    var all = new ArrayList<Place>(size);
    for (int i = 0; i < size; i++) {
      all.add(new Place((int) (places[i] >>> PARTITION), places[i] & OFFSET));
    }
    return all;
  }
}
