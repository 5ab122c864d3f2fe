package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.DataFolder;
import dev.afterword.app.wiring.Errand;
import dev.afterword.app.wiring.Installation;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.app.wiring.Neighbour;
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

  /** The instance that serves on the same data folder, if one does. */
  Optional<Neighbour> neighbour(Options options, Optional<Path> content)
      throws ConfigurationException {
    var installation = options.installation(content);
    return Neighbour.of(installation, DataFolder.visit(installation));
  }

  /** Who is asked to decide, if somebody is there. */
  Optional<Errand> errand(Options options, Optional<Path> content) throws ConfigurationException {
    return neighbour(options, content).map(this::errand);
  }

  /** In the name of this person. */
  Errand errand(Neighbour neighbour) {
    return neighbour.errand(who, why);
  }

  /** Where a log lies: one who decides in the wrong folder must not begin another one there. */
  int perform(Options options, Optional<Path> content, Deed deed) throws ConfigurationException {
    var installation = options.installation(content);
    return perform(options, installation, DataFolder.visit(installation), deed);
  }

  /** Where no log has to be yet. */
  int begin(Options options, Optional<Path> content, Deed deed) throws ConfigurationException {
    var installation = options.installation(content);
    return perform(options, installation, DataFolder.open(installation.dataPath()), deed);
  }

  private int perform(Options options, Installation installation, DataFolder data, Deed deed) {
    var stages = Stages.of(installation, data, options.environment());
    try (var access = LogAccess.join(installation.configuration(), data)) {
      return deed.with(access, stages, new ControlWriter(access.log(), who, stages.clock()));
    }
  }
}
