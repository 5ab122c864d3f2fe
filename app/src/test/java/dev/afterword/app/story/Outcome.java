package dev.afterword.app.story;

/**
 * How a command ended.
 *
 * @param command as it was given, for the message of a failed assertion
 * @param code the exit code
 * @param output standard output and error as a person sees them
 */
record Outcome(String command, int code, String output) {
  /** The whole run, for the message of a failed assertion. */
  @Override
  public String toString() {
    return "afterword " + command + " ended with " + code + " and said:\n" + output;
  }
}
