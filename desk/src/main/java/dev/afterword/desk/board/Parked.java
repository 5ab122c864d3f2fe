package dev.afterword.desk.board;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.control.Place;
import java.util.Optional;

/**
 * A dead letter, as far as the board has to know of it.
 *
 * @param letter its number
 * @param recap that it is about, if its record came from where events lie
 * @param origin where that record lies
 */
record Parked(Place letter, Optional<RecapId> recap, Place origin) {
  /** Whether an event that lies there says all there is to say instead. */
  boolean isOvertaken(Place event) {
    return event.partition() == origin.partition() && event.offset() > origin.offset();
  }
}
