package dev.afterword.app.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code afterword completion}. */
@Command(
    name = "completion",
    description = {
      "Prints a script that completes commands and options in bash and zsh.",
      "",
      "To use it now: source <(afterword completion)"
    })
final class CompletionCommand implements Callable<Integer> {
  private final Options options;

  CompletionCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() {
    CommandLine everything = CommandTree.of(options.terminal(), options.environment());
    options.terminal().line(AutoComplete.bash("afterword", everything));
    return 0;
  }
}
