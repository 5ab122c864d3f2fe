package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.Service;
import dev.afterword.app.wiring.Shutdown;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code afterword serve}. */
@Command(
    name = "serve",
    description = {
      "The site, the desk, health and metrics as a service, for stages that run elsewhere.",
      "Reads the log, renders and announces nothing. Ctrl-C stops."
    })
final class ServeCommand implements Callable<Integer> {
  private final Options options;

  @Mixin private final ListenOptions listen = new ListenOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "CONTENT",
      description = "Where afterword.yaml lies; default: the current folder.")
  private Optional<Path> content = Optional.empty();

  ServeCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    var installation = options.installation(content);
    try (var shutdown = Shutdown.listen();
        var service =
            Service.open(
                installation, listen.binding(), options.terminal(), options.environment())) {
      service.run(shutdown);
      options.terminal().line("Stopping.");
    }
    return 0;
  }
}
