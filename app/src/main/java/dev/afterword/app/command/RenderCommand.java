package dev.afterword.app.command;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.DataFolder;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.app.wiring.Shutdown;
import dev.afterword.app.wiring.StageLoop;
import dev.afterword.app.wiring.Stages;
import dev.afterword.eventlog.FollowerState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code afterword render}. */
@Command(
    name = "render",
    description = "The renderer alone, as a service: recaps on the log become pages.")
public final class RenderCommand implements Callable<Integer> {
  private final Options options;

  @Parameters(
      arity = "0..1",
      paramLabel = "CONTENT",
      description = "Where afterword.yaml lies; default: the current folder.")
  private Optional<Path> content = Optional.empty();

  @Option(names = "--once", description = "Exit when everything on the log is rendered.")
  private boolean once;

  @Mixin private StageFace face = new StageFace();

  /** Part of a command line. */
  public RenderCommand(Options options) {
    this.options = options;
  }

  @Override
  public Integer call() throws ConfigurationException {
    var installation = options.installation(content);
    var data = DataFolder.open(installation.dataPath());
    var stages = Stages.of(installation, data, options.environment());
    try (var shutdown = Shutdown.listen();
        var access = LogAccess.join(installation.configuration(), data);
        var renderer = stages.renderer(access.log(), stages.url());
        var _ = face.open(data, () -> waiting(renderer.state()))) {
      var loop = new StageLoop(options.terminal(), shutdown, stages.clock());
      Thread.ofPlatform().name("renderer").daemon().start(renderer);
      BooleanSupplier rendered = renderer.untilNow();
      loop.run("renderer", renderer::state, once, _ -> rendered.getAsBoolean());
      options.terminal().done("site", data.site().toString());
    }
    return 0;
  }

  private static List<String> waiting(FollowerState state) {
    return StageLoop.waiting("renderer", state).stream().toList();
  }
}
