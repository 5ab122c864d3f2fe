package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.Errand;
import dev.afterword.desk.Operator;
import dev.afterword.desk.api.Done;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A decision about a channel as a whole. */
final class ChannelOperation {
  @Parameters(index = "0", paramLabel = "CHANNEL", description = "Name of the channel.")
  private String channel = "";

  @Mixin private final Operation operation = new Operation();

  /** What is decided. */
  @FunctionalInterface
  interface Deed {
    void with(Operator operator, String channel, String why);
  }

  /**
   * Decides.
   *
   * @param path of the decision, for an instance that is asked
   * @param done what is said of it
   */
  int perform(Options options, String path, Deed deed, String done) throws ConfigurationException {
    Optional<Errand> errand = operation.errand(options);
    if (errand.isPresent() && isDone(errand.get(), path)) {
      options.terminal().done(done, channel);
      return 0;
    }
    return operation.perform(
        options,
        (operator, _, stages) -> {
          stages.requireChannel(channel);
          deed.with(operator, channel, operation.why());
          options.terminal().done(done, channel);
          return 0;
        });
  }

  /** What it refuses, the way without it refuses with the names of all channels. */
  private boolean isDone(Errand errand, String path) {
    try {
      return errand.run(path, Map.of("channel", channel), Done.class).isPresent();
    } catch (Errand.RefusedException unknown) {
      return false;
    }
  }
}
