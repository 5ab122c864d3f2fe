package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code afterword resume}. */
@Command(
    name = "resume",
    description =
        "A channel that was paused, or waits because its account was refused, goes on at once.")
final class ResumeCommand implements Callable<Integer> {
  private final Options options;

  @Parameters(index = "0", paramLabel = "CHANNEL", description = "Name of the channel.")
  private String channel = "";

  @Mixin private final Operation operation = new Operation();

  ResumeCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    return operation.perform(
        options,
        (operator, _, stages) -> {
          stages.requireChannel(channel);
          operator.resume(channel, operation.why());
          options.terminal().done("resumed", channel);
          return 0;
        });
  }
}
