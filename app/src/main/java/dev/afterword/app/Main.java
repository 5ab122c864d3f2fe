package dev.afterword.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
    name = "afterword",
    mixinStandardHelpOptions = true,
    version = "afterword 0.1.0-SNAPSHOT",
    description = "Publishes what was said after an event: Git to Kafka to pages and posts.")
public final class Main implements Runnable {
  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  /** What the build runs to learn which classes a start needs. */
  @Command(name = "train-cache", hidden = true)
  int trainCache() {
    return new CommandLine(new Main()).execute("--help");
  }
}
