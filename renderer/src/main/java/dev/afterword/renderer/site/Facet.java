package dev.afterword.renderer.site;

/** By what recaps of a language are put on one shelf. */
public enum Facet {
  /** All of them. */
  ALL("page"),
  /** Those of a year, {@code 2024}. */
  YEAR("archive"),
  /** Those of a month, {@code 2024-03}. */
  MONTH("archive"),
  /** Those with a tag. */
  TAG("tags"),
  /** Those of a row of events. */
  SERIES("series"),
  /** Those of a place. */
  CITY("cities"),
  /** Those in which somebody speaks. */
  SPEAKER("speakers"),
  /** Those with something to watch. */
  VIDEO("videos");

  private final String folder;

  Facet(String folder) {
    this.folder = folder;
  }

  /** The folder of its pages below that of the language. */
  public String folder() {
    return folder;
  }

  /** Whether its shelves are named by authors, so that there may be any number of them. */
  public boolean isOpen() {
    return switch (this) {
      case TAG, SERIES, CITY, SPEAKER -> true;
      case ALL, YEAR, MONTH, VIDEO -> false;
    };
  }
}
