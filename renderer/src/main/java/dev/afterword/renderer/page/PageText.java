package dev.afterword.renderer.page;

import java.io.Writer;

/** What a template writes, in memory. A {@link java.io.StringWriter} locks at every word. */
final class PageText extends Writer {
  private static final int USUAL = 16_384;

  private final StringBuilder text = new StringBuilder(USUAL);

  @Override
  public void write(int character) {
    text.append((char) character);
  }

  @Override
  public void write(char[] characters, int from, int length) {
    text.append(characters, from, length);
  }

  @Override
  public void write(String written) {
    text.append(written);
  }

  @Override
  public void write(String written, int from, int length) {
    text.append(written, from, from + length);
  }

  @Override
  public void flush() {
    // It is written already.
  }

  @Override
  public void close() {
    // Nothing is held.
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
