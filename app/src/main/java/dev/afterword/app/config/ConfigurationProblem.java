package dev.afterword.app.config;

/**
 * Something wrong with the configuration, for the person who wrote it.
 *
 * @param path the file as it was given
 * @param line from 1
 * @param column from 1
 * @param message one sentence that names the fix, and never a secret
 */
public record ConfigurationProblem(String path, int line, int column, String message) {
  /** {@code path:line:column: message}. */
  @Override
  public String toString() {
    return path + ":" + line + ":" + column + ": " + message;
  }
}
