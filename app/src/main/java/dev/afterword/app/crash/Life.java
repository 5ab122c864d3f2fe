package dev.afterword.app.crash;

import dev.afterword.app.wiring.CommandException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One life of the pipeline: a process that is started as this one was, and ends or is killed. */
final class Life implements AutoCloseable {
  private static final int KILLED = 137;
  private static final int REFUSED = 2;

  private final Process process;
  private final Path output;

  private Life(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts; what it prints goes to a file that the next life overwrites. */
  static Life begin(Path folder, Map<String, String> environment, List<String> arguments)
      throws IOException {
    var line = new ArrayList<String>();
    line.add(
        ProcessHandle.current()
            .info()
            .command()
            .orElse(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    // The same memory, compiler and cache as this process has.
    line.addAll(
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(flag -> !flag.startsWith("-agentlib") && !flag.startsWith("-javaagent"))
            .toList());
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.afterword.app.Main"));
    line.addAll(arguments);
    Path output = folder.resolve("output.txt");
    var builder =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    return new Life(builder.start(), output);
  }

  /** Ends it as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly();
  }

  /**
   * Waits for its end; a process that does not come to it is killed.
   *
   * @return whether it died, rather than ended
   * @throws CommandException if it refused to begin
   */
  boolean died(Duration longest) throws IOException, InterruptedException {
    if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      kill();
      process.waitFor();
    }
    if (process.exitValue() == REFUSED) {
      throw CommandException.failed(
          "the pipeline does not start: " + lastWords().orElse("it says nothing"));
    }
    return process.exitValue() == KILLED;
  }

  /** The last of what it printed. */
  Optional<String> lastWords() throws IOException {
    List<String> lines = Files.readAllLines(output);
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast());
  }

  /** It is gone afterwards, whoever waits: what it writes to can be removed. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
