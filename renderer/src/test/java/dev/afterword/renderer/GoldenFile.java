package dev.afterword.renderer;

import java.io.IOException;

/** {@link Golden} for the tests of other packages. */
public final class GoldenFile {
  private GoldenFile() {}

  /** Compares a text with a file below {@code golden}. */
  public static void check(String name, String text) throws IOException {
    Golden.check(name, text);
  }
}
