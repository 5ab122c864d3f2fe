package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.CommandException;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.contract.RecapId;
import dev.afterword.desk.DeliveryFilter;
import dev.afterword.desk.DeliveryReport;
import dev.afterword.desk.Operator;
import dev.afterword.desk.Overview;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterword retract}. */
@Command(
    name = "retract",
    description = {
      "Withdraws a recap: its page says so, and its posts are removed where that is possible, after"
          + " the settle time.",
      "",
      "Its file stays where it is: delete it as well, or its next edit publishes it again."
    })
final class RetractCommand implements Callable<Integer> {
  private final Options options;

  @Parameters(index = "0", paramLabel = "RECAP", description = "Id of the recap.")
  private String recap = "";

  @Mixin private final Operation operation = new Operation();

  @Option(names = "--json", description = "Print the deliveries of the recap as JSON.")
  private boolean json;

  RetractCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    return operation.perform(options, (operator, access, _) -> retract(operator, access));
  }

  private int retract(Operator operator, LogAccess access) {
    var id = new RecapId(recap);
    boolean retracted = operator.retract(id, operation.why());
    boolean known = !retracted || operator.awaitWithdrawn(id);
    List<DeliveryReport> deliveries = new Overview(access.log()).deliveries(DeliveryFilter.of(id));
    if (!retracted && deliveries.isEmpty()) {
      throw CommandException.failed(
          "there is no recap " + recap + " to retract: see 'afterword deliveries'");
    }
    if (json) {
      options.terminal().json(deliveries);
      return 0;
    }
    if (!known) {
      options.terminal().line(Operation.LATER);
    }
    deliveries.forEach(this::tell);
    return 0;
  }

  /** What cannot be undone is named with its address, for a person to see to. */
  private void tell(DeliveryReport delivery) {
    options.terminal().line(delivery.channel() + ": " + delivery.state() + " " + delivery.reason());
    if (delivery.state().equals("retracted")) {
      delivery.posts().stream()
          .map(RetractCommand::place)
          .forEach(place -> options.terminal().line("  still out: " + place));
    }
  }

  private static String place(DeliveryReport.PostReport post) {
    return post.url().orElse(post.id().isEmpty() ? "the platform told no address" : post.id());
  }
}
