package dev.afterword.desk.web;

import dev.afterword.desk.html.Part;
import java.util.List;

/** A page that shows something. */
interface Screen {
  /** Below {@code /desk}; empty for the first page. */
  String path();

  /** What it is called. */
  String title();

  /** What it shows under its title. */
  List<Part> show(Visit visit);
}
