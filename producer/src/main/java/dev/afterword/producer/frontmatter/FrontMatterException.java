package dev.afterword.producer.frontmatter;

/** A file's front matter is missing or cannot be read. The message names the fix. */
public final class FrontMatterException extends Exception {
  private final String code;
  private final Position position;

  FrontMatterException(String code, Position position, String message) {
    super(message);
    this.code = code;
    this.position = position;
  }

  /**
   * {@code front-matter-missing}, {@code front-matter-unterminated} or {@code front-matter-syntax}.
   */
  public String code() {
    return code;
  }

  /** Where it went wrong, in the file. */
  public Position position() {
    return position;
  }

  /** The sentence for the author. */
  public String sentence() {
    return String.valueOf(getMessage());
  }

  static FrontMatterException syntax(Position position, String message) {
    return new FrontMatterException("front-matter-syntax", position, message);
  }
}
