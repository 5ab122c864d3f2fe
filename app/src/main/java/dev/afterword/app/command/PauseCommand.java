package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code afterword pause}. */
@Command(
    name = "pause",
    description = "A channel makes no call until it is resumed; what is due waits.")
final class PauseCommand implements Callable<Integer> {
  private final Options options;

  @Parameters(index = "0", paramLabel = "CHANNEL", description = "Name of the channel.")
  private String channel = "";

  @Mixin private final Operation operation = new Operation();

  PauseCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    return operation.perform(
        options,
        (operator, _, stages) -> {
          stages.requireChannel(channel);
          operator.pause(channel, operation.why());
          options.terminal().done("paused", channel);
          return 0;
        });
  }
}
