package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.CommandException;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.contract.UnreadableException;
import dev.afterword.desk.LedgerCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code afterword ledger import}. */
@Command(
    name = "import",
    description =
        "Takes in an exported ledger: what is missing, and what is newer than what is there. Do it"
            + " before the first 'up' on a new log.")
final class LedgerImportCommand implements Callable<Integer> {
  private final Options options;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "Written by 'afterword ledger export'.")
  private Path file = Path.of("");

  @Mixin private final Operation operation = new Operation();

  LedgerImportCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    if (!Files.isReadable(file)) {
      throw CommandException.failed(
          "there is no file "
              + file
              + " that can be read: name one that 'afterword ledger export' has written");
    }
    return operation.begin(options, (_, access, _) -> take(access));
  }

  private int take(LogAccess access) {
    try {
      int count = new LedgerCopy(access.log()).read(() -> Files.newBufferedReader(file));
      options.terminal().done("imported", count + " deliveries from " + file);
      return 0;
    } catch (IOException impossible) {
      throw CommandException.failed("the ledger cannot be read from " + file + ": " + impossible);
    } catch (UnreadableException foreign) {
      throw CommandException.failed(file + ", " + foreign.getMessage() + "; nothing was imported");
    }
  }
}
