package dev.afterword.app.command;

import dev.afterword.app.wiring.Binding;
import dev.afterword.app.wiring.CommandException;
import dev.afterword.app.wiring.DataFolder;
import dev.afterword.app.wiring.Face;
import dev.afterword.desk.http.NotReady;
import dev.afterword.desk.http.Ready;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The options by which one stage tells the outside how it is doing, and what they open. */
final class StageFace {
  @Option(
      names = "--port",
      paramLabel = "N",
      description =
          "Answer /healthz and /readyz on this port, 0 takes any; without it nothing listens.")
  private Optional<Integer> port = Optional.empty();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "With --port: address of this machine to listen on. Default: ${DEFAULT-VALUE}.")
  private String host = "127.0.0.1";

  /** What is open until it is closed. */
  @FunctionalInterface
  interface Open extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Opens it, if a port was asked for.
   *
   * @param waiting what is in the way of the stage, one sentence each; empty while it works
   * @throws CommandException if nobody can listen there
   */
  Open open(DataFolder data, Supplier<List<String>> waiting) {
    return port.<Open>map(
            number -> {
              var face =
                  Face.open(
                      data,
                      Binding.of(host, number),
                      () -> {
                        List<String> reasons = waiting.get();
                        return reasons.isEmpty() ? new Ready() : new NotReady(reasons);
                      },
                      List.of());
              return face::close;
            })
        .orElse(() -> {});
  }
}
