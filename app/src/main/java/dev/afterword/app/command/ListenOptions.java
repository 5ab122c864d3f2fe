package dev.afterword.app.command;

import dev.afterword.app.wiring.Binding;
import picocli.CommandLine.Option;

/** Where a command listens. */
final class ListenOptions {
  @Option(
      names = "--port",
      defaultValue = "8080",
      description =
          "Where the site and the desk are served; 0 takes any. Default: ${DEFAULT-VALUE}.")
  private int port = Binding.PORT;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "Address of this machine to listen on; 0.0.0.0 opens it to others. Default:"
              + " ${DEFAULT-VALUE}.")
  private String host = "127.0.0.1";

  Binding binding() {
    return Binding.of(host, port);
  }
}
