package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.desk.Operator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code afterword skip}. */
@Command(
    name = "skip",
    description = "Drops what is held, all of it or a part: it is not said, and its page stays.")
final class SkipCommand implements Callable<Integer> {
  private final Options options;

  @Mixin private final HoldOptions hold = new HoldOptions();

  SkipCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    return hold.perform(options, "/holds/skip", Operator::skip, "skipped");
  }
}
