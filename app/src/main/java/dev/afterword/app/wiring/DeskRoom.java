package dev.afterword.app.wiring;

import dev.afterword.app.config.Desk;
import dev.afterword.app.terminal.Terminal;
import dev.afterword.desk.ChannelLabel;
import dev.afterword.desk.access.Door;
import dev.afterword.desk.access.KeyFile;
import dev.afterword.desk.access.Keys;
import dev.afterword.desk.access.PublicAddress;
import dev.afterword.desk.access.Secret;
import dev.afterword.desk.api.ApiRoute;
import dev.afterword.desk.board.Backing;
import dev.afterword.desk.board.Keeper;
import dev.afterword.desk.forge.ForgeAccount;
import dev.afterword.desk.forge.ForgeClient;
import dev.afterword.desk.forge.Judgement;
import dev.afterword.desk.forge.RecentRecaps;
import dev.afterword.desk.forge.StatusReporter;
import dev.afterword.desk.http.Route;
import dev.afterword.desk.metric.Meters;
import dev.afterword.desk.metric.MetricsRoute;
import dev.afterword.desk.web.DeskRoute;
import dev.afterword.eventlog.EventLog;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The desk of a process: its door at once, what it shows as soon as the log is reached. */
final class DeskRoom implements AutoCloseable {
  private static final Duration MOMENT = Duration.ofSeconds(1);
  private static final int MOST_MOMENTS = 10;

  private final DataFolder data;
  private final Stages stages;
  private final Desk desk;
  private final Map<String, ForgeAccount> forges;
  private final Supplier<List<String>> waiting;
  private final Path keyFile;
  private final Optional<KeyFile> made;
  private final Door door;
  private final AtomicReference<Optional<Open>> open = new AtomicReference<>(Optional.empty());

  private final Meters meters = new Meters(this::backing);

  private record Open(
      Backing backing, ChannelPreviews previews, ReplayPlanner planner, StatusReporter statuses) {}

  private DeskRoom(
      Installation installation, DataFolder data, Stages stages, Supplier<List<String>> waiting) {
    this.waiting = waiting;
    this.data = data;
    this.stages = stages;
    this.desk = installation.configuration().desk();
    this.forges = installation.configuration().statuses();
    this.keyFile = data.deskKey();
    this.made = desk.key().isPresent() ? Optional.empty() : Optional.of(key(keyFile));
    String key = desk.key().or(() -> made.map(KeyFile::key)).orElseThrow();
    this.door =
        new Door(
            new Keys(Secret.of(key), desk.readKey().map(Secret::of)),
            desk.url()
                .map(PublicAddress::behind)
                .orElseGet(() -> PublicAddress.direct(desk.certificate().isPresent())),
            stages.clock());
  }

  /**
   * With the key of the configuration, else with that of the data folder.
   *
   * @param waiting what keeps stages of this process from going on, one sentence each
   * @throws CommandException if there is no place for the key
   */
  static DeskRoom of(
      Installation installation, DataFolder data, Stages stages, Supplier<List<String>> waiting) {
    return new DeskRoom(installation, data, stages, waiting);
  }

  private static KeyFile key(Path file) {
    try {
      return KeyFile.at(file);
    } catch (IOException impossible) {
      throw CommandException.failed(
          "the desk's key cannot be kept in " + file + ": mend the rights of the data folder");
    }
  }

  /** What the face answers for it. */
  List<Route> routes() {
    return List.of(
        new DeskRoute(door, this::backing, stages.clock()),
        new ApiRoute(door, this::backing),
        new MetricsRoute(door, meters));
  }

  private Optional<Backing> backing() {
    return open.get().map(Open::backing);
  }

  /** The log is reached. */
  void open(EventLog log) {
    var previews = new ChannelPreviews(stages);
    var keeper = new Keeper(log, meters);
    var planner = new ReplayPlanner(log, stages, Optional.of(keeper.board()));
    var statuses = statuses(keeper);
    keeper.start();
    statuses.start();
    open.set(
        Optional.of(
            new Open(
                Backing.over(
                    log,
                    keeper,
                    stages.labels(),
                    previews,
                    planner,
                    data::pageSize,
                    waiting,
                    stages.clock()),
                previews,
                planner,
                statuses)));
  }

  private StatusReporter statuses(Keeper keeper) {
    return new StatusReporter(
        RecentRecaps.on(keeper.board()),
        forges,
        new Judgement(stages.labels().stream().map(ChannelLabel::name).toList(), desk.url()),
        new ForgeClient(),
        data.statuses(),
        stages.clock());
  }

  /** Tells the forges what they do not know yet, for a process that is done. */
  void report() {
    open.get()
        .filter(_ -> !forges.isEmpty())
        .ifPresent(
            one -> {
              settle(one.backing().keeper());
              one.statuses().finish();
            });
  }

  /** The board follows the log by a moment. */
  private static void settle(Keeper keeper) {
    try {
      long version = -1;
      long next = keeper.board().version();
      for (int i = 0; i < MOST_MOMENTS && version != next; i++) {
        version = next;
        next = keeper.board().await(version, MOMENT);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is in its way, if something is. */
  Optional<String> trouble() {
    return open.get().flatMap(one -> one.backing().keeper().trouble());
  }

  /** Says where it is, and the key if it was made just now. */
  void tell(Terminal terminal, URI face) {
    data.serving(face);
    terminal.done("desk", desk.url().orElse(face) + "/desk");
    made.ifPresent(
        file ->
            terminal.done(
                "key", file.fresh() ? file.key() + " (kept in " + keyFile + ")" : "in " + keyFile));
  }

  @Override
  public void close() {
    open.get()
        .ifPresent(
            one -> {
              one.statuses().close();
              one.backing().keeper().close();
              one.backing().close();
              one.previews().close();
              one.planner().close();
            });
  }
}
