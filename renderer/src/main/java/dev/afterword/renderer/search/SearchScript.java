package dev.afterword.renderer.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The script that searches in the browser: one module without dependencies. */
public final class SearchScript {
  private SearchScript() {}

  /** Its text. */
  public static String text() {
    try (InputStream in = SearchScript.class.getResourceAsStream("search.js")) {
      if (in == null) {
        throw new IllegalStateException("search.js is missing from the distribution");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
