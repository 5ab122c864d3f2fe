package dev.afterword.contract;

import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A list of JSON whose elements are written as they come, so that none of them has to be kept. */
public final class JsonList implements AutoCloseable {
  private final SequenceWriter writer;

  JsonList(SequenceWriter writer) {
    this.writer = writer;
  }

  /**
   * Writes the next element.
   *
   * @throws UncheckedIOException if it cannot be written there
   */
  public void add(Object element) {
    try {
      writer.write(element);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Ends the list. */
  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
