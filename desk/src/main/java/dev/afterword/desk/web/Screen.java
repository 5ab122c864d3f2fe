package dev.afterword.desk.web;

import dev.afterword.desk.html.Part;
import java.util.List;

/** A page that shows something. */
interface Screen {
  /** Below {@code /desk}; empty for the first page. */
  String path();

  /**
   * The path of the page that leads here, for one about a single thing; its own for one that every
   * page leads to.
   */
  default String shelf() {
    return path();
  }

  /** What it is called. */
  String title();

  /** What it shows under its title. */
  List<Part> show(Visit visit);
}
