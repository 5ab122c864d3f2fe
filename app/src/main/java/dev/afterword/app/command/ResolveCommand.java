package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.CommandException;
import dev.afterword.app.wiring.Errand;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.control.Decision;
import dev.afterword.contract.control.Doubt;
import dev.afterword.desk.Operator;
import dev.afterword.desk.api.Done;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterword resolve}. */
@Command(
    name = "resolve",
    description =
        "Settles a delivery that is uncertain, or gone, after you have looked at the platform"
            + " yourself.")
final class ResolveCommand implements Callable<Integer> {
  private final Options options;

  @Parameters(index = "0", paramLabel = "CHANNEL", description = "Name of the channel.")
  private String channel = "";

  @Parameters(index = "1", paramLabel = "RECAP", description = "Id of the recap.")
  private String recap = "";

  @ArgGroup(multiplicity = "1")
  private Answer answer = new Answer();

  @Mixin private final Operation operation = new Operation();

  ResolveCommand(Options options) {
    this.options = options;
  }

  /** One of three. */
  static final class Answer {
    @Option(names = "--posted", paramLabel = "URL", description = "It is out, here.")
    private Optional<String> posted = Optional.empty();

    @Option(names = "--retry", description = "It is not out: send it again.")
    private boolean retry;

    @Option(names = "--drop", description = "Leave it alone, whether it is out or not.")
    private boolean drop;

    @Option(
        names = "--gone",
        description =
            "It was said, and somebody removed it at the platform: 'afterword replay' may say it"
                + " again.")
    private boolean gone;

    /** As the API calls it. */
    String name() {
      if (posted.isPresent()) {
        return "posted";
      }
      if (retry) {
        return "retry";
      }
      return drop ? "drop" : "gone";
    }

    Function<Doubt, Decision> decision() {
      return doubt -> {
        if (posted.isPresent()) {
          return new Decision.Posted(doubt, posted.get());
        }
        if (retry) {
          return new Decision.Repeat(doubt);
        }
        if (drop) {
          return new Decision.Drop(doubt);
        }
        throw new IllegalStateException("one of the three was asked for");
      };
    }
  }

  @Override
  public Integer call() throws ConfigurationException {
    Optional<Errand> errand = operation.errand(options);
    Optional<Done> settled = errand.isPresent() ? asked(errand.get()) : Optional.empty();
    if (settled.isPresent()) {
      return tell(settled.get().carriedOut());
    }
    return operation.perform(options, (operator, _, _) -> resolve(operator));
  }

  private Optional<Done> asked(Errand errand) {
    var what = new LinkedHashMap<String, Object>();
    what.put("channel", channel);
    what.put("recap", Recaps.named(recap).value());
    what.put("answer", answer.name());
    answer.posted.ifPresent(url -> what.put("url", url));
    try {
      return errand.run("/deliveries/resolve", what, Done.class);
    } catch (Errand.RefusedException refused) {
      if (refused.isWrong()) {
        throw CommandException.usage(refused.sentence());
      }
      throw answer.gone ? nothingGone() : noDoubt();
    }
  }

  private int tell(boolean carriedOut) {
    String done = answer.gone ? "noted" : "resolved";
    options.terminal().line(carriedOut ? done : Operation.LATER);
    return 0;
  }

  private int resolve(Operator operator) {
    RecapId id = Recaps.named(recap);
    if (answer.gone) {
      return forget(operator, id);
    }
    Doubt doubt =
        operator
            .resolve(channel, id, answer.decision(), operation.why())
            .orElseThrow(this::noDoubt);
    return tell(operator.awaitSettled(doubt));
  }

  private CommandException noDoubt() {
    return CommandException.failed(
        recap
            + " is not uncertain on "
            + channel
            + ": see 'afterword deliveries --state uncertain'");
  }

  private int forget(Operator operator, RecapId id) {
    if (!operator.gone(channel, id, operation.why())) {
      throw nothingGone();
    }
    return tell(operator.awaitGone(channel, id));
  }

  private CommandException nothingGone() {
    return CommandException.failed(
        "nothing that was said of "
            + recap
            + " on "
            + channel
            + " could be gone: see 'afterword deliveries --channel "
            + channel
            + "'");
  }
}
