package dev.afterword.app.config;

/** What the text of a value has to look like. */
@FunctionalInterface
interface Shape<T> {
  /** The value behind a text, or what is wrong with it. */
  T read(String text) throws RefusedException;
}
