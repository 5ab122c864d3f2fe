package dev.afterword.app.command;

import dev.afterword.contract.Problem;

/**
 * A problem as a workflow command that annotates a pull request (GitHub Actions, "Workflow
 * commands").
 */
final class GithubAnnotation {
  private GithubAnnotation() {}

  static String of(Problem problem) {
    return "::"
        + problem.level().wireName()
        + " file="
        + property(problem.path())
        + ",line="
        + Math.max(1, problem.line())
        + ",col="
        + Math.max(1, problem.column())
        + ",title="
        + property(problem.code())
        + "::"
        + escape(problem.message());
  }

  private static String property(String text) {
    return escape(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static String escape(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
