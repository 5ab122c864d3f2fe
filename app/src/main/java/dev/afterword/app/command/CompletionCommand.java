package dev.afterword.app.command;

import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code afterword completion}. */
@Command(
    name = "completion",
    description = {
      "Prints a script that completes commands, options, their words, and files in bash and zsh.",
      "",
      "To use it now: source <(afterword completion)",
      "For good: afterword completion >~/.afterword-completion, and 'source"
          + " ~/.afterword-completion' in ~/.bashrc or ~/.zshrc"
    })
final class CompletionCommand implements Callable<Integer> {
  /** Nearly everything that has no words of its own to choose from is a file or a folder. */
  private static final Pattern NO_FILES =
      Pattern.compile("(?m)^ *type compopt &>/dev/null && compopt \\+o default\\R");

  private final Options options;

  CompletionCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() {
    CommandLine everything = CommandTree.of(options.terminal(), options.environment());
    String script = AutoComplete.bash("afterword", everything);
    options.terminal().line(NO_FILES.matcher(script).replaceAll(""));
    return 0;
  }
}
