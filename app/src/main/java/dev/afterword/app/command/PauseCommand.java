package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.desk.Operator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code afterword pause}. */
@Command(
    name = "pause",
    description = "A channel makes no call until it is resumed; what is due waits.")
final class PauseCommand implements Callable<Integer> {
  private final Options options;

  @Mixin private final ChannelOperation operation = new ChannelOperation();

  PauseCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    return operation.perform(options, "/channels/pause", Operator::pause, "paused");
  }
}
