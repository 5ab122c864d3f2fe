package dev.afterword.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code afterword ledger}. */
@Command(
    name = "ledger",
    description =
        "A copy of what was said, as lines of JSON: with it and the repository one can begin anew"
            + " without Kafka's log and say nothing twice.")
final class LedgerCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private LedgerCommand() {}

  static CommandLine of(Options options) {
    return new CommandLine(new LedgerCommand())
        .addSubcommand(new LedgerExportCommand(options))
        .addSubcommand(new LedgerImportCommand(options));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what: export or import");
  }
}
