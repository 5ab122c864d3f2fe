package dev.afterword.app.wiring;

import dev.afterword.app.terminal.Terminal;
import dev.afterword.desk.http.HttpFace;
import dev.afterword.desk.http.NotReady;
import dev.afterword.desk.http.Readiness;
import dev.afterword.desk.http.Ready;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * {@code serve}: the HTTP face of stages that run elsewhere. It answers before the log can be
 * reached.
 */
public final class Service implements AutoCloseable {
  private static final Duration GLANCE = Duration.ofSeconds(1);

  private final AtomicReference<Optional<LogAccess>> access =
      new AtomicReference<>(Optional.empty());
  private final DataFolder data;
  private final Terminal terminal;
  private final DeskRoom desk;
  private final Joining joining;
  private final HttpFace face;

  private Service(
      Installation installation,
      DataFolder data,
      Stages stages,
      Binding binding,
      Terminal terminal) {
    this.data = data;
    this.desk = DeskRoom.of(installation, data, stages, List::of);
    this.terminal = terminal;
    this.joining =
        new Joining(
            () -> LogAccess.join(installation.configuration(), data), this::joined, terminal);
    this.face =
        Face.open(
            data, binding, installation.configuration().desk(), this::readiness, desk.routes());
  }

  /**
   * Begins to answer.
   *
   * @throws CommandException if the address cannot be listened on
   */
  public static Service open(
      Installation installation,
      Binding binding,
      Terminal terminal,
      Map<String, String> environment) {
    var data = DataFolder.open(installation.dataPath());
    var stages = Stages.of(installation, data, environment);
    var service = new Service(installation, data, stages, binding, terminal);
    terminal.done("site", service.url().toString());
    service.desk.tell(terminal, service.url());
    service.joining.start();
    return service;
  }

  private void joined(LogAccess reached) {
    desk.open(reached.log());
    access.set(Optional.of(reached));
    if (reached.isOwner()) {
      data.url(face.url().toString());
    }
    terminal.done("kafka", reached.log().bootstrapServers());
  }

  private Readiness readiness() {
    Optional<String> reason =
        access.get().isPresent() ? desk.trouble() : Optional.of(joining.reason());
    return reason.<Readiness>map(why -> new NotReady(List.of(why))).orElseGet(Ready::new);
  }

  /** Where it answers. */
  public URI url() {
    return face.url();
  }

  /** Serves until it is asked to stop. */
  public void run(Shutdown shutdown) {
    boolean stopping = false;
    while (!stopping) {
      stopping = shutdown.isRequested(GLANCE);
    }
  }

  @Override
  public void close() {
    face.close();
    joining.close();
    desk.close();
    access.get().ifPresent(LogAccess::close);
  }
}
