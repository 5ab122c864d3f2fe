package dev.afterword.app.wiring;

import dev.afterword.app.terminal.Terminal;
import dev.afterword.desk.hook.HookRoute;
import dev.afterword.desk.http.HttpFace;
import dev.afterword.desk.http.NotReady;
import dev.afterword.desk.http.Readiness;
import dev.afterword.desk.http.Ready;
import dev.afterword.desk.http.Route;
import dev.afterword.syndicator.ConfiguredChannel;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * {@code up}: the log, all stages and the HTTP face in one process. The old site is served before
 * the broker is there.
 */
public final class Server implements AutoCloseable {
  private final HttpFace face;
  private final LogAccess access;
  private final Pipeline pipeline;
  private final DeskRoom desk;
  private final Terminal terminal;

  private Server(
      HttpFace face, LogAccess access, Pipeline pipeline, DeskRoom desk, Terminal terminal) {
    this.face = face;
    this.access = access;
    this.desk = desk;
    this.pipeline = pipeline;
    this.terminal = terminal;
  }

  /**
   * Starts everything and publishes what is there.
   *
   * @throws CommandException if something cannot start
   */
  public static Server start(
      Installation installation,
      Binding binding,
      Terminal terminal,
      Map<String, String> environment) {
    var data = DataFolder.open(installation.dataPath());
    var stages = Stages.of(installation, data, environment);
    var started = new AtomicReference<Optional<Pipeline>>(Optional.empty());
    DataLock lock = DataLock.own(data);
    try (var opened = new Unwinding()) {
      var log =
          Ahead.begin("broker", () -> LogAccess.own(installation.configuration(), data, lock));
      opened.add(() -> log.undo(LogAccess::close));
      List<ConfiguredChannel> channels = stages.channels();
      var desk =
          DeskRoom.of(
              installation,
              data,
              stages,
              () -> started.get().map(Pipeline::waiting).orElse(List.of()));
      opened.add(desk::close);
      List<Route> routes = new ArrayList<>(desk.routes());
      routes.add(hooks(installation, stages, started));
      HttpFace face =
          Face.preview(
              data,
              binding,
              installation.configuration().desk(),
              () -> readiness(started.get()),
              routes);
      opened.add(face::close);
      data.url(face.url().toString());
      terminal.done("site", face.url().toString());
      URI url = installation.configuration().site().url().orElse(face.url());
      LogAccess access;
      try (var practice = Practice.begin(enough -> stages.practise(url, enough))) {
        opened.add(practice::await);
        access = log.get();
      }
      terminal.done(
          "kafka", (access.isEmbedded() ? "embedded, " : "") + access.log().bootstrapServers());
      Feeds feeds = Feeds.of(stages.publishers(access.log()), terminal, stages.clock());
      var pipeline =
          new Pipeline(
              access.log(),
              feeds,
              stages.renderer(access.log(), url),
              stages.syndicator(access.log(), channels),
              terminal,
              stages.clock());
      opened.add(pipeline::close);
      pipeline.start();
      desk.open(access.log());
      opened.keep();
      started.set(Optional.of(pipeline));
      return new Server(face, access, pipeline, desk, terminal);
    }
  }

  private static HookRoute hooks(
      Installation installation, Stages stages, AtomicReference<Optional<Pipeline>> started) {
    return new HookRoute(
        installation.configuration().hooks(),
        () -> started.get().ifPresent(Pipeline::wake),
        stages.clock());
  }

  private static Readiness readiness(Optional<Pipeline> pipeline) {
    List<String> reasons = pipeline.map(Pipeline::waiting).orElse(List.of("starting"));
    return reasons.isEmpty() ? new Ready() : new NotReady(reasons);
  }

  /** Follows the content until it is asked to stop. */
  public void run(Shutdown shutdown) {
    desk.tell(terminal, face.url());
    terminal.line("Following the content; Ctrl-C stops.");
    pipeline.run(shutdown);
  }

  /** Waits until nothing is left to do. */
  public void finish(Duration patience, Shutdown shutdown) {
    pipeline.finish(patience, shutdown);
    desk.report();
  }

  /** Where the site is served. */
  public URI url() {
    return face.url();
  }

  @Override
  public void close() {
    desk.close();
    pipeline.close();
    access.close();
    face.close();
  }
}
