package dev.afterword.syndicator;

/** Stands for {@code kill -9}: nothing catches it, nothing is closed. */
final class Death extends Error {
  private static final long serialVersionUID = 1;

  Death() {
    super("killed here", null, false, false);
  }
}
