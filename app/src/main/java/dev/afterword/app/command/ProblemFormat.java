package dev.afterword.app.command;

/** How {@code check} prints; the constants are the words on the command line. */
enum ProblemFormat {
  text,
  json,
  github
}
