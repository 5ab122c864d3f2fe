package dev.afterword.app.terminal;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.JsonList;
import java.io.PrintStream;

/** A list of JSON, indented as every other report. */
final class JsonListing<T> implements Listing<T> {
  private final PrintStream out;
  private final JsonList list;

  JsonListing(JsonCodec json, PrintStream out) {
    this.out = out;
    this.list = json.list(out);
  }

  @Override
  public boolean add(T entry) {
    list.add(entry);
    return !out.checkError();
  }

  @Override
  public void close() {
    list.close();
    out.println();
    out.flush();
  }
}
