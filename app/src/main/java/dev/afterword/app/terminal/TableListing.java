package dev.afterword.app.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table. Its columns are as wide as the first rows need, for all of them may be more than memory
 * holds; a later cell that is wider moves what stands behind it.
 */
final class TableListing<T> implements Listing<T> {
  private static final int MEASURED = 2_000;

  private final Terminal terminal;
  private final List<String> headings;
  private final Function<T, List<String>> row;
  private final List<List<String>> first = new ArrayList<>();
  private int[] widths = {};

  TableListing(Terminal terminal, List<String> headings, Function<T, List<String>> row) {
    this.terminal = terminal;
    this.headings = headings;
    this.row = row;
  }

  @Override
  public boolean add(T entry) {
    if (widths.length > 0) {
      terminal.below(row.apply(entry), widths);
      return terminal.isHeard();
    }
    first.add(row.apply(entry));
    if (first.size() == MEASURED) {
      begin();
    }
    return terminal.isHeard();
  }

  private void begin() {
    widths = Terminal.widths(headings, first);
    terminal.table(headings, first, widths);
    first.clear();
  }

  @Override
  public void close() {
    if (widths.length == 0) {
      begin();
    }
  }
}
