package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.desk.Operator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code afterword resume}. */
@Command(
    name = "resume",
    description =
        "A channel that was paused, or waits because its account was refused, goes on at once.")
final class ResumeCommand implements Callable<Integer> {
  private final Options options;

  @Mixin private final ChannelOperation operation = new ChannelOperation();

  ResumeCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    return operation.perform(options, "/channels/resume", Operator::resume, "resumed");
  }
}
