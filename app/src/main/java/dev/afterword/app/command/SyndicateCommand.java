package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.DataFolder;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.app.wiring.Shutdown;
import dev.afterword.app.wiring.StageLoop;
import dev.afterword.app.wiring.Stages;
import dev.afterword.eventlog.FollowerState;
import dev.afterword.syndicator.Horizon;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterword syndicate}. */
@Command(
    name = "syndicate",
    description =
        "The syndicator alone, as a service: recaps on the log are announced once their pages are"
            + " live.")
public final class SyndicateCommand implements Callable<Integer> {
  private final Options options;

  @Parameters(
      arity = "0..1",
      paramLabel = "CONTENT",
      description = "Where afterword.yaml lies; default: the current folder.")
  private Optional<Path> content = Optional.empty();

  @Option(names = "--once", description = "Exit when nothing falls due within the patience.")
  private boolean once;

  @Option(
      names = "--patience",
      paramLabel = "TIME",
      defaultValue = "30s",
      description =
          "With --once: wait for what falls due within this time. Default: ${DEFAULT-VALUE}.")
  private Duration patience = Duration.ofSeconds(30);

  @Mixin private StageFace face = new StageFace();

  /** Part of a command line. */
  public SyndicateCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    var installation = options.installation(content);
    var data = DataFolder.open(installation.dataPath());
    var stages = Stages.of(installation, data, options.environment());
    var channels = stages.channels();
    try (var shutdown = Shutdown.listen();
        var access = LogAccess.join(installation.configuration(), data);
        var syndicator = stages.syndicator(access.log(), channels);
        var _ = face.open(data, () -> waiting(syndicator.state()))) {
      var loop = new StageLoop(options.terminal(), shutdown, stages.clock());
      syndicator.start();
      var ends = access.log().ends(access.log().topics().recaps());
      var horizon = Horizon.of(stages.clock().instant(), patience);
      loop.run(
          "syndicator", syndicator::state, once, now -> syndicator.isIdle(ends, horizon.at(now)));
    }
    return 0;
  }

  private static List<String> waiting(FollowerState state) {
    return StageLoop.waiting("syndicator", state).stream().toList();
  }
}
