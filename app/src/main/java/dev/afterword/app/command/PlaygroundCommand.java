package dev.afterword.app.command;

import dev.afterword.app.terminal.Terminal;
import dev.afterword.app.wiring.Binding;
import dev.afterword.app.wiring.CommandException;
import dev.afterword.app.wiring.Shutdown;
import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code afterword playground}. */
@Command(
    name = "playground",
    description = {
      "Stand-ins for all platforms, to try any program against: strict as the platforms are, with"
          + " faults on demand.",
      "Prints a configuration whose channels post to them. Nothing leaves the machine."
    })
public final class PlaygroundCommand implements Callable<Integer> {
  private static final Duration TURN = Duration.ofMinutes(1);

  private final Options options;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8081",
      description = "HTTP port; 0 takes any. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--smtp-port",
      paramLabel = "N",
      defaultValue = "8025",
      description = "Port of the mail server; 0 takes any. Default: ${DEFAULT-VALUE}.")
  private int smtpPort;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address of this machine to listen on. Default: ${DEFAULT-VALUE}.")
  private String host = "127.0.0.1";

  @Option(names = "--json", description = "Print the settings of each platform as JSON.")
  private boolean json;

  /** Part of a command line. */
  public PlaygroundCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() {
    Terminal terminal = options.terminal();
    try (var shutdown = Shutdown.listen();
        var playground = Playground.start(configuration())) {
      if (json) {
        terminal.json(playground.settings());
      } else {
        terminal.done("playground", playground.httpBase().resolve("/playground").toString());
        terminal.line("");
        terminal.line(yaml(playground.settings()));
      }
      while (!shutdown.isRequested(TURN)) {
        // The stand-ins work in threads of their own.
      }
    } catch (IOException taken) {
      throw CommandException.failed(
          "the playground does not start: "
              + taken.getMessage()
              + "; choose other ports with --port and --smtp-port, 0 takes any");
    }
    return 0;
  }

  private PlaygroundConfig configuration() {
    var configuration =
        PlaygroundConfig.loopback(InstantSource.system())
            .ports(port, smtpPort)
            .at(Binding.of(host, port).address());
    Optional<Path> data = options.data();
    return data.map(folder -> configuration.keptIn(folder.resolve("playground")))
        .orElse(configuration);
  }

  /** Each value is quoted, because some of them begin like something else in YAML. */
  private static String yaml(Map<String, Map<String, String>> settings) {
    var yaml = new StringBuilder("channels:\n");
    settings.forEach(
        (platform, keys) -> {
          yaml.append("  ").append(platform).append(":\n    type: ").append(platform).append('\n');
          keys.forEach(
              (key, value) ->
                  yaml.append("    ").append(key).append(": \"").append(value).append("\"\n"));
        });
    return yaml.toString();
  }
}
