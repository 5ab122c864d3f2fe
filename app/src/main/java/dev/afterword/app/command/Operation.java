package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.DataFolder;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.app.wiring.Stages;
import dev.afterword.desk.Operator;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands share by which an operator decides something. */
final class Operation {
  static final String LATER = "recorded; it is done when a syndicator runs next";

  @Parameters(
      index = "+",
      arity = "0..1",
      paramLabel = "CONTENT",
      description = "Where afterword.yaml lies; default: the current folder.")
  private Optional<Path> content = Optional.empty();

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "Who decides, for the record; default: the name you are logged in with.")
  private String who = System.getProperty("user.name", "somebody");

  @Option(names = "--why", paramLabel = "TEXT", description = "The reason, for the record.")
  private String why = "";

  String why() {
    return why;
  }

  /** What is done with the log. */
  @FunctionalInterface
  interface Deed {
    int with(Operator operator, LogAccess access, Stages stages);
  }

  int perform(Options options, Deed deed) throws ConfigurationException {
    var installation = options.installation(content);
    var data = DataFolder.open(installation.dataPath());
    var stages = Stages.of(installation, data, options.environment());
    try (var access = LogAccess.join(installation.configuration(), data)) {
      return deed.with(new Operator(access.log(), who, InstantSource.system()), access, stages);
    }
  }
}
