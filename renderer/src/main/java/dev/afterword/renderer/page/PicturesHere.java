package dev.afterword.renderer.page;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The addresses of our pictures on a page; made when the first is asked for, as most never are. */
final class PicturesHere implements Predicate<String> {
  private final Supplier<Set<String>> source;
  private Set<String> addresses = Set.of();
  private boolean known;

  PicturesHere(Supplier<Set<String>> source) {
    this.source = source;
  }

  @Override
  public boolean test(String address) {
    if (!known) {
      addresses = source.get();
      known = true;
    }
    return addresses.contains(address);
  }
}
