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
import dev.afterword.desk.replay.ReplayBook;
import dev.afterword.desk.replay.ReplayOffice;
import dev.afterword.desk.replay.ReplayReport;
import dev.afterword.desk.replay.Replays;
import dev.afterword.desk.replay.SiteOffice;
import dev.afterword.desk.replay.SitePlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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

  @ArgGroup private StepOptions step = new StepOptions();

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

  @Override
  public Integer call() throws ConfigurationException {
    Optional<ReplayReport> asked =
        step.isPlan() && !renderer && !scope.all() ? asked() : Optional.empty();
    if (asked.isPresent()) {
      printer().tell(asked.get());
      return 0;
    }
    return decider.perform(options, content, this::perform);
  }

  /** By the instance that has read the log already, if one serves here. */
  private Optional<ReplayReport> asked() throws ConfigurationException {
    ReplayScope wanted = scope.scope();
    var installation = options.installation(content);
    var data = DataFolder.visit(installation);
    var stages = Stages.of(installation, data, options.environment());
    scope.channels().forEach(stages::requireChannel);
    Optional<Neighbour> neighbour = Neighbour.of(installation, data);
    try {
      return neighbour.isPresent()
          ? neighbour.get().plan(wanted, decider.who(), decider.why())
          : Optional.empty();
    } catch (PlanException refused) {
      throw failure(refused);
    }
  }

  private ReplayPrinter printer() {
    return new ReplayPrinter(options.terminal(), json);
  }

  private static CommandException failure(PlanException refused) {
    return refused.kind() == PlanException.Kind.ASKED
        ? CommandException.usage(refused.sentence())
        : CommandException.failed(refused.sentence());
  }

  private int perform(LogAccess access, Stages stages, ControlWriter writer) {
    try (var ledger = new FollowedStandings(access.log());
        var book = new ReplayBook(access.log())) {
      var replays =
          new Replays(new ReplayOffice(book, ledger), wanted -> planned(wanted, access, stages));
      var channels = new ChannelReplay(replays, ledger, printer(), LOOKOUT);
      var site =
          new SiteReplay(new SiteOffice(access.log(), book), options.terminal(), LOOKOUT, json);
      step(channels, site, stages, writer);
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

  private void step(ChannelReplay channels, SiteReplay site, Stages stages, ControlWriter writer)
      throws PlanException {
    String why = decider.why();
    if (step.isPlan()) {
      plan(channels, site, stages, writer);
    } else if (step.apply().filter(SitePlan::isOne).isPresent()) {
      site.apply(step.apply().get(), writer, why);
    } else if (step.apply().isPresent()) {
      channels.apply(step.apply().get(), count, rate, writer, why);
    } else if (step.pause().isPresent()) {
      channels.pause(step.pause().get(), writer, why);
    } else if (step.resume().isPresent()) {
      channels.resume(step.resume().get(), rate, writer, why);
    } else if (step.cancel().isPresent()) {
      channels.cancel(step.cancel().get(), writer, why);
    } else if (step.progress().filter(SitePlan::isOne).isPresent()) {
      site.watch(step.progress().get());
    } else if (step.progress().isPresent()) {
      channels.watch(step.progress().get());
    } else {
      channels.list(site);
    }
  }

  private void plan(ChannelReplay channels, SiteReplay site, Stages stages, ControlWriter writer)
      throws PlanException {
    if (renderer && scope.isSaid() && !scope.all()) {
      throw CommandException.usage("--renderer is about the whole site: use it alone, or --all");
    }
    Optional<ReplayReport> said =
        renderer && !scope.all()
            ? Optional.empty()
            : Optional.of(planned(channels, stages, writer));
    Optional<SitePlan> pages =
        renderer || scope.all() ? Optional.of(site.plan()) : Optional.empty();
    if (json) {
      options.terminal().json(report(said, pages));
      return;
    }
    pages.ifPresent(plan -> site.print(plan, stages.data()));
    said.ifPresent(printer()::tell);
  }

  private ReplayReport planned(ChannelReplay channels, Stages stages, ControlWriter writer)
      throws PlanException {
    scope.channels().forEach(stages::requireChannel);
    return channels.plan(scope.scope(), writer, decider.why());
  }

  private static Object report(Optional<ReplayReport> channels, Optional<SitePlan> site) {
    return channels.isPresent() && site.isPresent()
        ? Map.of("site", site.get(), "channels", channels.get())
        : channels.<Object>map(only -> only).or(() -> site).orElseThrow();
  }
}
