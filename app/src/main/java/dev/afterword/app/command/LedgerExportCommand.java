package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.CommandException;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.desk.LedgerCopy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code afterword ledger export}. */
@Command(name = "export", description = "Writes the whole ledger to a file.")
final class LedgerExportCommand implements Callable<Integer> {
  private final Options options;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "Replaced if it is there, as a whole or not at all.")
  private Path file = Path.of("");

  @Mixin private final Operation operation = new Operation();

  LedgerExportCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    return operation.perform(options, (_, access, _) -> export(access));
  }

  private int export(LogAccess access) {
    Path target = file.toAbsolutePath();
    Path beside = target.resolveSibling(target.getFileName() + ".part");
    try {
      int count;
      try (var out = new BufferedOutputStream(Files.newOutputStream(beside))) {
        count = new LedgerCopy(access.log()).write(out);
      }
      Files.move(
          beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      options.terminal().done("exported", count + " deliveries to " + file);
      return 0;
    } catch (IOException impossible) {
      throw CommandException.failed("the ledger cannot be written to " + file + ": " + impossible);
    }
  }
}
