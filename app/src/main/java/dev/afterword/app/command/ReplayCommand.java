package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.CommandException;
import dev.afterword.app.wiring.DataFolder;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.app.wiring.Neighbour;
import dev.afterword.app.wiring.ReplayPlanner;
import dev.afterword.app.wiring.Stages;
import dev.afterword.contract.control.ReplayRate;
import dev.afterword.contract.control.ReplayScope;
import dev.afterword.desk.ControlWriter;
import dev.afterword.desk.replay.Draft;
import dev.afterword.desk.replay.FollowedStandings;
import dev.afterword.desk.replay.PlanException;
import dev.afterword.desk.replay.ReplayOffice;
import dev.afterword.desk.replay.ReplayProgress;
import dev.afterword.desk.replay.ReplayReport;
import dev.afterword.desk.replay.Replays;
import dev.afterword.desk.replay.SiteOffice;
import dev.afterword.desk.replay.SitePlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
  private static final Lookout LOOKOUT = new Lookout(Duration.ofMillis(300));

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

  @Option(
      names = "--renderer",
      description = "The site instead of channels: what would be made anew.")
  private boolean renderer;

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

    boolean isPlan() {
      return !list && Stream.of(apply, pause, resume, cancel, progress).allMatch(Optional::isEmpty);
    }
  }

  @Override
  public Integer call() throws ConfigurationException {
    Optional<ReplayReport> asked =
        step.isPlan() && !renderer && !scope.all() ? asked() : Optional.empty();
    if (asked.isPresent()) {
      tell(asked.get());
      return 0;
    }
    return decider.perform(options, content, this::perform);
  }

  /** By the instance that has read the log already, if one serves here. */
  private Optional<ReplayReport> asked() throws ConfigurationException {
    var installation = options.installation(content);
    var data = DataFolder.open(installation.dataPath());
    var stages = Stages.of(installation, data, options.environment());
    scope.channels().forEach(stages::requireChannel);
    Optional<Neighbour> neighbour = Neighbour.of(installation, data);
    try {
      return neighbour.isPresent()
          ? neighbour.get().plan(scope.scope(), decider.who(), decider.why())
          : Optional.empty();
    } catch (PlanException refused) {
      throw failure(refused);
    }
  }

  private void tell(ReplayReport plan) {
    if (json) {
      options.terminal().json(plan);
    } else {
      new ReplayPrinter(options.terminal()).print(plan);
    }
  }

  private static CommandException failure(PlanException refused) {
    return refused.kind() == PlanException.Kind.ASKED
        ? CommandException.usage(refused.sentence())
        : CommandException.failed(refused.sentence());
  }

  private int perform(LogAccess access, Stages stages, ControlWriter writer) {
    try (var ledger = new FollowedStandings(access.log())) {
      var replays =
          new Replays(
              new ReplayOffice(access.log(), ledger), wanted -> planned(wanted, access, stages));
      var site = new SiteReplay(new SiteOffice(access.log()), options.terminal(), LOOKOUT, json);
      step(replays, site, ledger, stages, writer);
      return 0;
    } catch (PlanException refused) {
      throw failure(refused);
    }
  }

  private static Draft planned(ReplayScope wanted, LogAccess access, Stages stages)
      throws PlanException {
    try (var planner = new ReplayPlanner(access.log(), stages)) {
      return planner.plan(wanted);
    }
  }

  private void step(
      Replays replays,
      SiteReplay site,
      FollowedStandings ledger,
      Stages stages,
      ControlWriter writer)
      throws PlanException {
    if (step.apply.isPresent()) {
      apply(step.apply.get(), replays, site, writer);
    } else if (step.pause.isPresent()) {
      replays.pause(step.pause.get(), writer, decider.why());
      tell(replays, step.pause.get());
    } else if (step.resume.isPresent()) {
      replays.resume(step.resume.get(), rate, writer, decider.why());
      tell(replays, step.resume.get());
    } else if (step.cancel.isPresent()) {
      replays.cancel(step.cancel.get(), writer, decider.why());
      tell(replays, step.cancel.get());
    } else if (step.progress.isPresent()) {
      watch(step.progress.get(), replays, site, ledger);
    } else if (step.list) {
      list(replays, site);
    } else {
      plan(replays, site, stages, writer);
    }
  }

  private void plan(Replays replays, SiteReplay site, Stages stages, ControlWriter writer)
      throws PlanException {
    if (renderer && scope.isSaid() && !scope.all()) {
      throw CommandException.usage("--renderer is about the whole site: use it alone, or --all");
    }
    Optional<ReplayReport> channels =
        renderer && !scope.all()
            ? Optional.empty()
            : Optional.of(ReplayReport.of(planned(replays, stages, writer)));
    Optional<SitePlan> pages =
        renderer || scope.all() ? Optional.of(site.plan()) : Optional.empty();
    if (json) {
      options.terminal().json(report(channels, pages));
      return;
    }
    pages.ifPresent(plan -> site.print(plan, stages.data()));
    channels.ifPresent(this::tell);
  }

  private Draft planned(Replays replays, Stages stages, ControlWriter writer) throws PlanException {
    scope.channels().forEach(stages::requireChannel);
    return replays.plan(scope.scope(), writer, decider.why());
  }

  private static Object report(Optional<ReplayReport> channels, Optional<SitePlan> site) {
    return channels.isPresent() && site.isPresent()
        ? Map.of("site", site.get(), "channels", channels.get())
        : channels.<Object>map(only -> only).or(() -> site).orElseThrow();
  }

  private void apply(String id, Replays replays, SiteReplay site, ControlWriter writer)
      throws PlanException {
    if (SitePlan.isOne(id)) {
      site.apply(id, writer, decider.why());
      return;
    }
    boolean begins = replays.apply(id, count, rate, writer, decider.why());
    if (!begins && !json) {
      String state = replays.progress(id).state();
      options.terminal().line("plan " + id + " was applied before: it is " + state);
    }
    tell(replays, id);
  }

  private void tell(Replays replays, String id) throws PlanException {
    ReplayProgress now = replays.progress(id);
    if (json) {
      options.terminal().json(now);
    } else {
      options.terminal().line(ReplayPrinter.line(now));
    }
  }

  private void watch(String id, Replays replays, SiteReplay site, FollowedStandings ledger)
      throws PlanException {
    if (SitePlan.isOne(id)) {
      site.watch(id);
      return;
    }
    ReplayProgress last =
        LOOKOUT.until(
            ReplayProgress::rests,
            () -> {
              ledger.refresh();
              return replays.progress(id);
            },
            now -> {
              if (!json) {
                options.terminal().line(ReplayPrinter.line(now));
              }
            });
    if (json) {
      options.terminal().json(last);
    }
  }

  private void list(Replays replays, SiteReplay site) {
    List<ReplayProgress> all = replays.office().all();
    if (json) {
      options.terminal().json(all);
      return;
    }
    var printer = new ReplayPrinter(options.terminal());
    printer.list(all);
    site.list();
    printer.trail(replays.office().trail());
  }
}
