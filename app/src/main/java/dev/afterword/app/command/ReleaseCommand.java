package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code afterword release}. */
@Command(name = "release", description = "Lets what is held go, all of it or a part.")
final class ReleaseCommand implements Callable<Integer> {
  private final Options options;

  @Mixin private final HoldOptions hold = new HoldOptions();
  @Mixin private final Operation operation = new Operation();

  ReleaseCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    return operation.perform(
        options,
        (operator, _, _) ->
            hold.report(
                options.terminal(),
                operator,
                operator.release(hold.choice(), operation.why()),
                "released"));
  }
}
