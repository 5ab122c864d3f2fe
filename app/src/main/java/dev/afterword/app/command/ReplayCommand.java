package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.CommandException;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.app.wiring.ReplayPlanner;
import dev.afterword.app.wiring.Stages;
import dev.afterword.contract.control.ReplayItem;
import dev.afterword.contract.control.ReplayPlan;
import dev.afterword.contract.control.ReplayRate;
import dev.afterword.desk.ControlWriter;
import dev.afterword.desk.replay.ReplayOffice;
import dev.afterword.desk.replay.ReplayProgress;
import dev.afterword.desk.replay.ReplayReport;
import dev.afterword.desk.replay.ReplayStep;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterword replay}. */
@Command(
    name = "replay",
    description = {
      "Plans what would follow if a part of the log were read again, and carries a plan out.",
      "",
      "A plan does nothing. What the ledger knows is not said again, so that a plan for"
          + " everything usually has no effects."
    })
final class ReplayCommand implements Callable<Integer> {
  private static final Duration LOOK = Duration.ofMillis(300);
  private static final int BAR = 30;

  private final Options options;

  @Parameters(arity = "0..1", paramLabel = "CONTENT", description = "Default: the current folder.")
  private Optional<Path> content = Optional.empty();

  @Mixin private final ScopeOptions scope = new ScopeOptions();
  @Mixin private final Decider decider = new Decider();

  @ArgGroup private Step step = new Step();

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "With --apply of a forced plan: how many effects you expect.")
  private Optional<Integer> count = Optional.empty();

  @Option(
      names = "--rate",
      paramLabel = "N/TIME",
      converter = RateConverter.class,
      description = "With --apply and --resume: begin no more than this, for example 10/1m.")
  private Optional<ReplayRate> rate = Optional.empty();

  @Option(names = "--json", description = "Print the plan or the progress as JSON.")
  private boolean json;

  ReplayCommand(Options options) {
    this.options = options;
  }

  /** What is done with a plan that is there; at most one of them. */
  static final class Step {
    @Option(names = "--apply", paramLabel = "PLAN", description = "Carry exactly this plan out.")
    private Optional<String> apply = Optional.empty();

    @Option(names = "--pause", paramLabel = "PLAN", description = "Begin nothing more for now.")
    private Optional<String> pause = Optional.empty();

    @Option(names = "--resume", paramLabel = "PLAN", description = "Go on.")
    private Optional<String> resume = Optional.empty();

    @Option(names = "--cancel", paramLabel = "PLAN", description = "Begin nothing more for good.")
    private Optional<String> cancel = Optional.empty();

    @Option(
        names = "--progress",
        paramLabel = "PLAN",
        description = "Watch until nothing more happens by itself.")
    private Optional<String> progress = Optional.empty();

    @Option(names = "--list", description = "Every replay, how far it is, and who decided what.")
    private boolean list;
  }

  @Override
  public Integer call() throws ConfigurationException {
    return decider.perform(options, content, this::perform);
  }

  private int perform(LogAccess access, Stages stages, ControlWriter writer) {
    var office = new ReplayOffice(access.log());
    if (step.apply.isPresent()) {
      return apply(step.apply.get(), office, access, stages, writer);
    }
    if (step.pause.isPresent()) {
      office.halt(known(office, step.pause.get()), writer, decider.why());
      return tell(office, step.pause.get());
    }
    if (step.resume.isPresent()) {
      return resume(office, step.resume.get(), writer);
    }
    if (step.cancel.isPresent()) {
      office.cancel(known(office, step.cancel.get()), writer, decider.why());
      return tell(office, step.cancel.get());
    }
    if (step.progress.isPresent()) {
      return watch(office, step.progress.get());
    }
    return step.list ? list(office) : plan(office, access, stages, writer);
  }

  private int plan(ReplayOffice office, LogAccess access, Stages stages, ControlWriter writer) {
    scope.channels().forEach(stages::requireChannel);
    ReplayPlanner.Draft draft;
    try (var planner = new ReplayPlanner(access.log(), stages)) {
      draft = planner.plan(scope.scope());
    }
    if (!draft.plan().effects().isEmpty()) {
      office.propose(draft.plan(), writer, decider.why());
    }
    if (json) {
      options.terminal().json(ReplayReport.of(draft.plan(), draft.items()));
    } else {
      print(draft);
    }
    return 0;
  }

  private void print(ReplayPlanner.Draft draft) {
    var terminal = options.terminal();
    ReplayPlan plan = draft.plan();
    terminal.line(
        plan.records()
            + " records, "
            + plan.effects().size()
            + " effects, "
            + plan.price().toPlainString()
            + " USD, at least "
            + plan.duration().toSeconds()
            + " s");
    if (!plan.effects().isEmpty()) {
      terminal.line("");
      terminal.table(
          List.of("channel", "recap", "does", "reason"),
          plan.effects().stream().map(ReplayCommand::row).toList());
    }
    Map<String, Long> alone =
        draft.items().stream()
            .filter(item -> !item.kind().isEffect())
            .collect(
                Collectors.groupingBy(ReplayItem::reason, TreeMap::new, Collectors.counting()));
    if (!alone.isEmpty()) {
      terminal.line("");
      terminal.table(
          List.of("left alone", "because"),
          alone.entrySet().stream()
              .map(entry -> List.of(entry.getValue().toString(), entry.getKey()))
              .toList());
    }
    if (!plan.effects().isEmpty()) {
      terminal.line("");
      terminal.line(
          "Nothing was done. To do exactly this: afterword replay --apply "
              + plan.id()
              + (plan.scope().force() ? " --count " + plan.effects().size() + " --why \"…\"" : ""));
    }
  }

  private static List<String> row(ReplayItem item) {
    return List.of(item.channel(), item.recap().value(), item.kind().wireName(), item.reason());
  }

  private int apply(
      String id, ReplayOffice office, LogAccess access, Stages stages, ControlWriter writer) {
    ReplayPlan plan =
        office
            .find(id)
            .orElseThrow(
                () ->
                    CommandException.failed(
                        "there is no plan "
                            + id
                            + ": see 'afterword replay --list'; one without effects is not kept"));
    String state = progress(office, id).state();
    switch (state) {
      case "proposed" -> {
        requireReason(plan);
        requireUnchanged(plan, access, stages);
        office.run(id, rate, writer, decider.why());
      }
      case "cancelled" ->
          throw CommandException.failed("plan " + id + " was cancelled: make a new one");
      default -> options.terminal().line("plan " + id + " was applied before: it is " + state);
    }
    return tell(office, id);
  }

  private void requireReason(ReplayPlan plan) {
    if (!plan.scope().force()) {
      return;
    }
    if (decider.why().isBlank()) {
      throw CommandException.usage("a forced plan wants its reason: add --why \"…\"");
    }
    if (!count.equals(Optional.of(plan.effects().size()))) {
      throw CommandException.usage(
          "plan "
              + plan.id()
              + " says "
              + plan.effects().size()
              + " things again that were said before: if that is what you want, add --count "
              + plan.effects().size());
    }
  }

  private void requireUnchanged(ReplayPlan plan, LogAccess access, Stages stages) {
    try (var planner = new ReplayPlanner(access.log(), stages)) {
      ReplayPlan now = planner.plan(plan.scope()).plan();
      if (!now.id().equals(plan.id())) {
        throw CommandException.failed(
            "the ledger has moved on since plan "
                + plan.id()
                + " was made, nothing was done: plan it again");
      }
    }
  }

  private int resume(ReplayOffice office, String id, ControlWriter writer) {
    String state = progress(office, id).state();
    switch (state) {
      case "paused" -> office.run(id, rate, writer, decider.why());
      case "running" -> {}
      default ->
          throw CommandException.failed(
              "plan " + id + " is " + state + ": only a paused one can go on");
    }
    return tell(office, id);
  }

  private static String known(ReplayOffice office, String id) {
    return progress(office, id).plan();
  }

  private static ReplayProgress progress(ReplayOffice office, String id) {
    return office
        .progress(id)
        .orElseThrow(
            () ->
                CommandException.failed(
                    "there is no plan " + id + ": see 'afterword replay --list'"));
  }

  private int tell(ReplayOffice office, String id) {
    ReplayProgress now = progress(office, id);
    if (json) {
      options.terminal().json(now);
    } else {
      options.terminal().line(line(now));
    }
    return 0;
  }

  private int watch(ReplayOffice office, String id) {
    ReplayProgress last = progress(office, id);
    options.terminal().line(line(last));
    try {
      while (!last.rests()) {
        Thread.sleep(LOOK);
        ReplayProgress now = progress(office, id);
        if (!line(now).equals(line(last))) {
          options.terminal().line(line(now));
        }
        last = now;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private static String line(ReplayProgress progress) {
    int done = BAR * progress.settled() / Math.max(1, progress.effects());
    return "[%s%s] %d of %d done, %d begun, %d moved on; plan %s is %s, says %s%s"
        .formatted(
            "#".repeat(done),
            ".".repeat(BAR - done),
            progress.settled(),
            progress.effects(),
            progress.begun(),
            progress.movedOn(),
            progress.plan(),
            progress.state(),
            progress.who(),
            progress.why().isEmpty() ? "" : ": " + progress.why());
  }

  private int list(ReplayOffice office) {
    List<ReplayProgress> all = office.all();
    if (json) {
      options.terminal().json(all);
      return 0;
    }
    all.forEach(progress -> options.terminal().line(line(progress)));
    options.terminal().line("");
    options
        .terminal()
        .table(
            List.of("at", "plan", "what", "who", "why"),
            office.trail().stream().map(ReplayCommand::row).toList());
    return 0;
  }

  private static List<String> row(ReplayStep step) {
    return List.of(step.at().toString(), step.plan(), step.what(), step.who(), step.why());
  }
}
