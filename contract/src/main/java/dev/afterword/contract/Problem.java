package dev.afterword.contract;

/**
 * Something wrong with a file, for its author.
 *
 * @param path path in the source
 * @param line from 1, 0 if the whole file is meant
 * @param column from 1, 0 if the whole line is meant
 * @param level whether it prevents publication
 * @param code a stable code that the documentation explains
 * @param message one sentence that names the fix
 */
public record Problem(
    String path, int line, int column, ProblemLevel level, String code, String message) {

  /** The line that {@code check} prints: {@code path:line:column: level CODE message}. */
  @Override
  public String toString() {
    return path + ":" + line + ":" + column + ": " + level.wireName() + " " + code + " " + message;
  }
}
