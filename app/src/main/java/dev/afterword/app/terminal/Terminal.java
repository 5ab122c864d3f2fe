package dev.afterword.app.terminal;

import dev.afterword.contract.JsonCodec;
import java.io.Console;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Standard output and error. Colours only where a person looks at a terminal. */
public final class Terminal {
  private static final int FLUSHED = 100;

  private final PrintStream out;
  private final PrintStream error;
  private final boolean colours;
  private final JsonCodec json = new JsonCodec();

  /**
   * Over two streams.
   *
   * @param colours whether escape sequences are understood
   */
  public Terminal(PrintStream out, PrintStream error, boolean colours) {
    this.out = out;
    this.error = error;
    this.colours = colours;
  }

  /** The process's own streams. Honours {@code NO_COLOR} (no-color.org). */
  public static Terminal system() {
    boolean person =
        Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false)
            && System.getenv("NO_COLOR") == null;
    return new Terminal(System.out, System.err, person);
  }

  /** A line. */
  public void line(String text) {
    out.println(text);
    out.flush();
  }

  /** A step that is done: what and how it went. */
  public void done(String what, String how) {
    line(paint("32", "✔") + " " + pad(what, 11) + how);
  }

  /** Something that somebody should look at. */
  public void attention(String what, String how) {
    line(paint("33", "!") + " " + pad(what, 11) + how);
  }

  /** Trouble, on standard error. */
  public void trouble(String text) {
    error.println(text);
    error.flush();
  }

  /** A value as JSON, indented. */
  public void json(Object value) {
    json.pretty(value, out);
    line("");
  }

  /**
   * A report that is printed while it is made: a list of JSON, or a table for people.
   *
   * @param asJson which of the two
   * @param row its cells; what they hold may come from anywhere
   */
  public <T> Listing<T> listing(
      boolean asJson, List<String> headings, Function<T, List<String>> row) {
    return asJson ? new JsonListing<>(json, out) : new TableListing<>(this, headings, row);
  }

  /**
   * Rows under headings, each column as wide as its widest cell. What a cell holds may come from
   * anywhere.
   */
  public void table(List<String> headings, List<List<String>> cells) {
    table(headings, cells, widths(headings, cells));
  }

  /** How wide the columns have to be. */
  static int[] widths(List<String> headings, List<List<String>> cells) {
    int columns = headings.size();
    int[] widths = new int[columns];
    for (int column = 0; column < columns; column++) {
      int at = column;
      widths[column] =
          Math.max(
              Width.of(headings.get(column)),
              cells.stream().mapToInt(row -> Width.of(Visible.of(row.get(at)))).max().orElse(0));
    }
    return widths;
  }

  /** Rows under headings in columns that wide. */
  void table(List<String> headings, List<List<String>> cells, int[] widths) {
    line(paint("1", row(headings, widths)));
    // A line at a time: there may be more of them than memory for a second copy.
    for (int index = 0; index < cells.size() && !isUnheard(index); index++) {
      below(cells.get(index), widths);
    }
    out.flush();
  }

  /** One more row of a table. */
  void below(List<String> cells, int[] widths) {
    out.println(row(cells.stream().map(Visible::of).toList(), widths));
  }

  /** Whether somebody still reads; asking flushes. */
  boolean isHeard() {
    return !out.checkError();
  }

  /**
   * Whether nobody reads any more, as behind {@code | head}; asked now and then, for it flushes.
   */
  private boolean isUnheard(int index) {
    return index % FLUSHED == 0 && !isHeard();
  }

  private static String row(List<String> cells, int[] widths) {
    var line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      boolean last = column == cells.size() - 1;
      line.append(last ? cells.get(column) : pad(cells.get(column), widths[column] + 2));
    }
    return line.toString().stripTrailing();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - Width.of(text)));
  }

  private String paint(String code, String text) {
    return colours ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
