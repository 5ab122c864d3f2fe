package dev.afterword.syndicator.template;

/** A template that cannot be used, for the person who wrote it. */
public final class WordingException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final int line;
  private final int column;
  private final String fault;

  WordingException(String path, int line, int column, String fault) {
    super(path + ":" + line + ":" + column + ": " + fault);
    this.path = path;
    this.line = line;
    this.column = column;
    this.fault = fault;
  }

  /** The file, or the folder that was named. */
  public String path() {
    return path;
  }

  /** From 1. */
  public int line() {
    return line;
  }

  /** From 1. */
  public int column() {
    return column;
  }

  /** What is wrong and how to mend it, in one sentence. */
  public String fault() {
    return fault;
  }
}
