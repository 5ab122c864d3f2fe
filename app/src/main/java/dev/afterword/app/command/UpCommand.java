package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.Server;
import dev.afterword.app.wiring.Shutdown;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterword up}. */
@Command(
    name = "up",
    description = {
      "Everything in one process: publishes commits (in a plain folder: saves), renders, serves and"
          + " announces.",
      "Kafka runs inside unless kafka.bootstrap.servers is set. Ctrl-C finishes what is being sent"
          + " and stops."
    })
public final class UpCommand implements Callable<Integer> {
  private final Options options;

  @Parameters(
      arity = "0..1",
      paramLabel = "CONTENT",
      description =
          "Git repository (work tree or bare) or folder of Markdown; default: the current folder.")
  private Optional<Path> content = Optional.empty();

  @Mixin private final ListenOptions listen = new ListenOptions();

  @Option(
      names = "--once",
      description = "Publish HEAD, render, settle what is uncertain, send what is due, then exit.")
  private boolean once;

  @Option(
      names = "--patience",
      paramLabel = "TIME",
      defaultValue = "30s",
      description =
          "With --once: wait for what falls due within this time. Default: ${DEFAULT-VALUE}.")
  private Duration patience = Duration.ofSeconds(30);

  /** Part of a command line. */
  public UpCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    var installation = options.installation(content);
    try (var shutdown = Shutdown.listen();
        var server =
            Server.start(
                installation, listen.binding(), options.terminal(), options.environment())) {
      if (once) {
        server.finish(patience, shutdown);
      } else {
        server.run(shutdown);
        options.terminal().line("Stopping: finishing what is being sent.");
      }
    }
    return 0;
  }
}
