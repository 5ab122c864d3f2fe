package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.DataFolder;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.app.wiring.Stages;
import dev.afterword.desk.ControlWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Who decides something, and why. */
final class Decider {
  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "Who decides, for the record; default: the name you are logged in with.")
  private String who = System.getProperty("user.name", "somebody");

  @Option(names = "--why", paramLabel = "TEXT", description = "The reason, for the record.")
  private String why = "";

  String who() {
    return who;
  }

  String why() {
    return why;
  }

  /** What is done with the log. */
  @FunctionalInterface
  interface Deed {
    int with(LogAccess access, Stages stages, ControlWriter writer);
  }

  int perform(Options options, Optional<Path> content, Deed deed) throws ConfigurationException {
    var installation = options.installation(content);
    var data = DataFolder.open(installation.dataPath());
    var stages = Stages.of(installation, data, options.environment());
    try (var access = LogAccess.join(installation.configuration(), data)) {
      return deed.with(access, stages, new ControlWriter(access.log(), who, stages.clock()));
    }
  }
}
