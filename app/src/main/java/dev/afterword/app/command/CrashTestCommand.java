package dev.afterword.app.command;

import dev.afterword.app.crash.CrashReport;
import dev.afterword.app.crash.CrashTest;
import dev.afterword.app.terminal.Terminal;
import dev.afterword.app.wiring.CommandException;
import dev.afterword.app.wiring.Shutdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code afterword crash-test}. */
@Command(
    name = "crash-test",
    description = {
      "Kills the pipeline while it posts to the playground, again and again, and counts what was"
          + " lost, doubled or left in doubt.",
      "Touches nothing of yours and nothing leaves the machine. Each round takes some seconds.",
      "Exits with 1 if anything was lost or doubled."
    })
public final class CrashTestCommand implements Callable<Integer> {
  private final Options options;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "20",
      description = "Recaps published, each with a death. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Repeats the deaths and faults of an earlier test. Default: any.")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--channels",
      split = ",",
      paramLabel = "TYPE",
      description = "Types of channels, with commas. Default: mastodon,x,bluesky,webhook,mail.")
  private List<String> channels = CrashTest.USUAL;

  @Option(names = "--keep", description = "Keep the folder with logs, ledger and site.")
  private boolean keep;

  @Option(names = "--json", description = "Print the outcome as JSON.")
  private boolean json;

  /** Part of a command line. */
  public CrashTestCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() {
    if (rounds < 1 || rounds > 10_000) {
      throw CommandException.usage("--rounds is a number from 1 to 10000");
    }
    try (var shutdown = Shutdown.interrupting(Thread.currentThread())) {
      return run(Files.createTempDirectory("afterword-crash-test"), shutdown);
    } catch (InterruptedException stopped) {
      throw CommandException.failed(
          "stopped before its end: nothing is known, and nothing is left");
    } catch (IOException unwritable) {
      throw CommandException.failed(
          "the folder for temporary files cannot be written: " + unwritable.getMessage());
    }
  }

  private int run(Path folder, Shutdown shutdown) throws IOException, InterruptedException {
    Terminal terminal = options.terminal();
    long chosen = seed.orElseGet(() -> ThreadLocalRandom.current().nextLong(1_000_000));
    Consumer<String> tell = json ? _ -> {} : line -> terminal.done("crash-test", line);
    tell.accept("seed " + chosen + ", " + rounds + " rounds, channels " + channels);
    try {
      CrashReport report =
          CrashTest.run(
              folder, chosen, rounds, channels, tell, () -> shutdown.isRequested(Duration.ZERO));
      print(terminal, report);
      return report.isClean() ? 0 : 1;
    } finally {
      if (keep) {
        tell.accept("kept in " + folder);
      } else {
        delete(folder);
      }
    }
  }

  private void print(Terminal terminal, CrashReport report) {
    if (json) {
      terminal.json(report);
      return;
    }
    report.findings().forEach(finding -> terminal.attention("wrong", finding));
    terminal.line(report.summary());
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
