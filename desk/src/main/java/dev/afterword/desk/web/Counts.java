package dev.afterword.desk.web;

/** Numbers of things, as people say them. */
final class Counts {
  private Counts() {}

  /** One thing, or several. */
  static String of(long count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }
}
