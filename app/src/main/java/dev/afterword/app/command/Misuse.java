package dev.afterword.app.command;

import dev.afterword.app.terminal.Terminal;
import dev.afterword.app.wiring.CommandException;
import java.util.List;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A command line that cannot be understood: what is wrong, what was perhaps meant, and where help
 * is.
 */
final class Misuse implements IParameterExceptionHandler {
  private final Terminal terminal;

  Misuse(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] arguments) {
    terminal.trouble("afterword: " + wrong.getMessage());
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      if (!near.isEmpty()) {
        terminal.trouble("Did you mean " + String.join(" or ", near) + "?");
      }
    }
    terminal.trouble("See " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return CommandException.USAGE;
  }
}
