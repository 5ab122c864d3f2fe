package dev.afterword.app.command;

import dev.afterword.app.wiring.CommandException;
import dev.afterword.app.wiring.DataFolder;
import dev.afterword.desk.http.HttpFace;
import dev.afterword.desk.http.HttpFaceConfig;
import dev.afterword.desk.http.NotReady;
import dev.afterword.desk.http.PortTakenException;
import dev.afterword.desk.http.Ready;
import java.io.IOException;
import java.net.InetAddress;
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
      names = "--address",
      paramLabel = "ADDRESS",
      description = "With --port: the address to listen on; default: loopback.")
  private InetAddress address = InetAddress.getLoopbackAddress();

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
    return port.<Open>map(number -> listen(number, data, waiting)::close).orElse(() -> {});
  }

  private HttpFace listen(int number, DataFolder data, Supplier<List<String>> waiting) {
    if (number < 0 || number > 65_535) {
      throw CommandException.usage("--port is a number from 0 to 65535; 0 takes any free port");
    }
    try {
      return HttpFace.start(
          new HttpFaceConfig(
              address,
              number,
              data.site(),
              () -> {
                List<String> reasons = waiting.get();
                return reasons.isEmpty() ? new Ready() : new NotReady(reasons);
              },
              List.of()));
    } catch (PortTakenException taken) {
      throw CommandException.failed(String.valueOf(taken.getMessage()));
    } catch (IOException refused) {
      throw CommandException.failed("nothing listens on the port: " + refused.getMessage());
    }
  }
}
