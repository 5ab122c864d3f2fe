package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.terminal.Terminal;
import dev.afterword.app.wiring.CommandException;
import dev.afterword.eventlog.FencedException;
import dev.afterword.eventlog.LogUnavailableException;
import dev.afterword.producer.source.SourceException;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * What went wrong becomes a sentence and an exit code. Only what nobody foresaw shows its stack.
 */
final class Failures implements IExecutionExceptionHandler {
  private final Terminal terminal;

  Failures(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    return switch (failure) {
      case ConfigurationException wrong -> {
        wrong.problems().forEach(problem -> terminal.trouble(problem.toString()));
        yield CommandException.USAGE;
      }
      case CommandException known -> tell(known.getMessage(), known.exitCode());
      case LogUnavailableException known -> tell(known.getMessage(), CommandException.FAILED);
      case FencedException known -> tell(known.getMessage(), CommandException.FAILED);
      case SourceException known -> tell(known.getMessage(), CommandException.FAILED);
      default -> {
        var stack = new StringWriter();
        failure.printStackTrace(new PrintWriter(stack));
        yield tell("this is a bug, please report it: " + stack, CommandException.FAILED);
      }
    };
  }

  private int tell(@org.jspecify.annotations.Nullable String message, int exitCode) {
    terminal.trouble("afterword: " + message);
    return exitCode;
  }
}
