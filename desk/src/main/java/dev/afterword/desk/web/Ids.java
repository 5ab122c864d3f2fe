package dev.afterword.desk.web;

import dev.afterword.contract.control.Place;
import java.util.Optional;

/** Ids as they come from outside. */
final class Ids {
  private Ids() {}

  /** Empty for what can be none. */
  static Optional<Place> place(String text) {
    try {
      return Optional.of(Place.of(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
