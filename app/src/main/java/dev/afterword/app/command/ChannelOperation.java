package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.desk.Operator;
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

  int perform(Options options, Deed deed, String done) throws ConfigurationException {
    return operation.perform(
        options,
        (operator, _, stages) -> {
          stages.requireChannel(channel);
          deed.with(operator, channel, operation.why());
          options.terminal().done(done, channel);
          return 0;
        });
  }
}
