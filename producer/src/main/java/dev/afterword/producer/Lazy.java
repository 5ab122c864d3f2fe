package dev.afterword.producer;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is fetched when first asked for. Not safe for several threads. */
final class Lazy<T> {
  private final Supplier<T> source;
  private Optional<T> value = Optional.empty();

  Lazy(Supplier<T> source) {
    this.source = source;
  }

  T get() {
    T fetched = value.orElseGet(source);
    value = Optional.of(fetched);
    return fetched;
  }

  /** The value if somebody has asked for it already. */
  Optional<T> known() {
    return value;
  }
}
