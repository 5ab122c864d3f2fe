package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.Errand;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.app.wiring.Stages;
import dev.afterword.desk.Operator;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
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

  @Mixin private final Decider decider = new Decider();

  String why() {
    return decider.why();
  }

  /** What is done with the log. */
  @FunctionalInterface
  interface Deed {
    int with(Operator operator, LogAccess access, Stages stages);
  }

  /** Who is asked to decide, if somebody is there. */
  Optional<Errand> errand(Options options) throws ConfigurationException {
    return decider.errand(options, content);
  }

  int perform(Options options, Deed deed) throws ConfigurationException {
    return decider.perform(options, content, work(deed));
  }

  /** Also where no log lies yet. */
  int begin(Options options, Deed deed) throws ConfigurationException {
    return decider.begin(options, content, work(deed));
  }

  private Decider.Deed work(Deed deed) {
    return (access, stages, _) ->
        deed.with(new Operator(access.log(), decider.who(), stages.clock()), access, stages);
  }
}
