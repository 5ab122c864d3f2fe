package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.terminal.Terminal;
import dev.afterword.app.trial.FreePort;
import dev.afterword.app.trial.PlaygroundRun;
import dev.afterword.app.trial.SampleSite;
import dev.afterword.app.wiring.Binding;
import dev.afterword.app.wiring.Installation;
import dev.afterword.app.wiring.Server;
import dev.afterword.app.wiring.Shutdown;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterword try}. */
@Command(
    name = "try",
    description = {
      "The sample site with the playground: nothing to configure, nothing leaves the machine.",
      "The first start makes a Git repository in FOLDER; edit, commit, and watch. Delete the folder"
          + " to be rid of it."
    })
public final class TryCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Options options;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      defaultValue = "afterword-try",
      description = "Where the sample lives. Default: ${DEFAULT-VALUE}.")
  private Path folder = Path.of("afterword-try");

  @Option(names = "--once", description = "Exit when everything is announced.")
  private boolean once;

  /** Part of a command line. */
  public TryCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    Terminal terminal = options.terminal();
    terminal.line(
        "Afterword "
            + Version.text()
            + ": everything stays on this machine, nothing is sent to the world.");
    var sample = SampleSite.in(folder.toAbsolutePath().normalize());
    Path data = options.data().orElseGet(() -> sample.folder().resolve(".afterword"));
    terminal.done("sample", sample.folder().toString());
    try (var shutdown = Shutdown.listen();
        var playground = PlaygroundRun.start(data.resolve("playground"), InstantSource.system())) {
      terminal.done("playground", playground.page().toString());
      var environment = playground.environment(options.environment());
      var installation =
          Installation.find(
              Optional.of(sample.folder()),
              Optional.of(sample.configuration()),
              Optional.of(data),
              environment);
      try (var server =
          Server.start(
              installation,
              Binding.loopback(FreePort.orAny(Binding.PORT)),
              terminal,
              environment)) {
        server.finish(PATIENCE, shutdown);
        if (!once) {
          invite(terminal, sample, server, playground);
          server.run(shutdown);
          terminal.line("Stopping: finishing what is being sent.");
        }
      }
    }
    return 0;
  }

  private static void invite(
      Terminal terminal, SampleSite sample, Server server, PlaygroundRun playground) {
    terminal.line("");
    terminal.line("  Site        " + server.url());
    terminal.line("  Playground  " + playground.page());
    terminal.line("");
    terminal.line("Edit " + sample.folder().resolve("en/events/first-boats.md") + ", then");
    terminal.line("  git -C " + sample.folder() + " commit -am 'A better sentence'");
  }
}
