package dev.afterword.desk.web;

import dev.afterword.desk.http.Parameters;

/** A form that decides something. */
interface Deed {
  /** Below {@code /desk}. */
  String path();

  /**
   * Does it.
   *
   * @return what came of it
   */
  Result perform(Visit visit, Parameters form);

  /**
   * What came of a deed.
   *
   * @param sentence for the person
   * @param next path of the page to go to
   */
  record Result(String sentence, String next) {}
}
