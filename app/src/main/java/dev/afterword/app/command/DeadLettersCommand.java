package dev.afterword.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code afterword dead-letters}. */
@Command(
    name = "dead-letters",
    description = "Records that a stage could not read or do: what they are, and what to do.")
final class DeadLettersCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private DeadLettersCommand() {}

  static CommandLine of(Options options) {
    return new CommandLine(new DeadLettersCommand())
        .addSubcommand(new DeadLettersListCommand(options))
        .addSubcommand(new DeadLettersShowCommand(options))
        .addSubcommand(new DeadLettersRedriveCommand(options))
        .addSubcommand(new DeadLettersDropCommand(options));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what: list, show, redrive or drop");
  }
}
