package dev.afterword.desk.api;

import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.Item;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came of a decision. Fields may be added, never renamed.
 *
 * @param carriedOut whether it is done; otherwise it is recorded, and done when its stage runs next
 * @param items of a hold that it was about
 * @param decidedBy who decided before, if nothing was left to decide
 * @param decidedAt when they did
 */
public record Done(
    boolean carriedOut, List<Item> items, Optional<String> decidedBy, Optional<Instant> decidedAt) {
  /** Takes its own copy. */
  public Done {
    items = List.copyOf(items);
  }

  static Done is(boolean carriedOut) {
    return new Done(carriedOut, List.of(), Optional.empty(), Optional.empty());
  }

  /** Of a decision about a hold. */
  public static Done of(boolean carriedOut, List<Item> items, Optional<Control> earlier) {
    return new Done(carriedOut, items, earlier.map(Control::who), earlier.map(Control::at));
  }
}
