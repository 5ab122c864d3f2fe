package dev.afterword.app.command;

import dev.afterword.app.terminal.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Prints a report in order where it is short. A long one is printed as it comes, so that its first
 * line is there soon, and no more than this is kept of it.
 *
 * @param <T> an entry
 */
final class Arranged<T> implements Listing<T> {
  private final int longest;
  private final Comparator<T> order;
  private final Listing<T> listing;
  private final List<T> first = new ArrayList<>();
  private boolean isLong;

  Arranged(int longest, Comparator<T> order, Listing<T> listing) {
    this.longest = longest;
    this.order = order;
    this.listing = listing;
  }

  @Override
  public boolean add(T entry) {
    if (isLong) {
      return listing.add(entry);
    }
    first.add(entry);
    isLong = first.size() > longest;
    return !isLong || pass();
  }

  private boolean pass() {
    boolean heard = first.stream().allMatch(listing::add);
    first.clear();
    return heard;
  }

  @Override
  public void close() {
    first.sort(order);
    pass();
    listing.close();
  }
}
