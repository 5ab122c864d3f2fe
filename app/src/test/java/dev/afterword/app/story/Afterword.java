package dev.afterword.app.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts Afterword as a process of its own, so that it can be killed. */
final class Afterword {
  private static final long LONGEST_MINUTES = 4;

  private static final List<String> FLAGS =
      List.of(
          "-Xshare:auto",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx256m",
          // What people see, not what the tests of this module log.
          "-Dlogback.configurationFile=logback.xml",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private Afterword() {}

  /** A process that goes on until it is stopped; its output goes to a file. */
  record Running(String command, Process process, Path file) implements AutoCloseable {
    String output() throws IOException {
      return Files.readString(file);
    }

    Outcome await() throws IOException, InterruptedException {
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError("afterword " + command + " does not end:\n" + output());
      }
      return new Outcome(command, process.exitValue(), output());
    }

    /** Stops it as Ctrl-C does. */
    Outcome stop() throws IOException, InterruptedException {
      process.destroy();
      return await();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  /** The distribution where the build has made one, else the classes of this test. */
  private static List<String> program() {
    String distribution = System.getProperty("afterword.distribution", "");
    if (!distribution.isEmpty()) {
      return List.of(Path.of(distribution, "bin", "afterword").toString());
    }
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(FLAGS);
    line.add("-cp");
    line.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    line.add("dev.afterword.app.Main");
    return List.copyOf(line);
  }

  static Running start(Map<String, String> environment, List<String> arguments) throws IOException {
    return start(List.of(), environment, arguments);
  }

  /** The same by another program, which is put before it. */
  static Running start(List<String> before, Map<String, String> environment, List<String> arguments)
      throws IOException {
    var line = new ArrayList<String>(Interrupts.HEEDED);
    line.addAll(before);
    line.addAll(program());
    line.addAll(arguments);
    Path file = Files.createTempFile("afterword", ".txt");
    file.toFile().deleteOnExit();
    var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(file.toFile());
    builder.environment().put("AFTERWORD_JAVA", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    return new Running(String.join(" ", arguments), builder.start(), file);
  }

  static Outcome run(Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    try (var running = start(environment, arguments)) {
      return running.await();
    }
  }
}
