package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.terminal.Terminal;
import dev.afterword.app.wiring.Installation;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What every command takes, before or after its name. */
@Command
public class Options {
  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "Configuration; default: afterword.yaml in CONTENT, else in the current folder.")
  private Optional<Path> config = Optional.empty();

  @Option(
      names = {"-d", "--data"},
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Data folder; default: .afterword beside the configuration.")
  private Optional<Path> data = Optional.empty();

  private final Terminal terminal;
  private final Map<String, String> environment;

  /** For a process. */
  protected Options(Terminal terminal, Map<String, String> environment) {
    this.terminal = terminal;
    this.environment = Map.copyOf(environment);
  }

  Terminal terminal() {
    return terminal;
  }

  Map<String, String> environment() {
    return environment;
  }

  Optional<Path> data() {
    return data;
  }

  Installation installation(Optional<Path> content) throws ConfigurationException {
    return Installation.find(content, config, data, environment);
  }
}
