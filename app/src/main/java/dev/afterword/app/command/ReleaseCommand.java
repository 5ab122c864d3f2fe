package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.desk.Operator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code afterword release}. */
@Command(name = "release", description = "Lets what is held go, all of it or a part.")
final class ReleaseCommand implements Callable<Integer> {
  private final Options options;

  @Mixin private final HoldOptions hold = new HoldOptions();

  ReleaseCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    return hold.perform(options, "/holds/release", Operator::release, "released");
  }
}
