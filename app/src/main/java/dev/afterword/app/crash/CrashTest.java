package dev.afterword.app.crash;

import dev.afterword.app.config.ConfigurationException;
import dev.afterword.app.wiring.CommandException;
import dev.afterword.app.wiring.DataFolder;
import dev.afterword.app.wiring.Installation;
import dev.afterword.app.wiring.LogAccess;
import dev.afterword.app.wiring.Stages;
import dev.afterword.contract.Idempotency;
import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.playground.PlaygroundConfig.Limits;
import dev.afterword.playground.fault.Fault;
import dev.afterword.playground.fault.FaultKind;
import dev.afterword.syndicator.ConfiguredChannel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Publishes, kills, restarts, and compares at the end. */
public final class CrashTest {
  /** One of each way by which doubt is ended, and mail. */
  public static final List<String> USUAL = List.of("mastodon", "x", "bluesky", "webhook", "mail");

  private static final Limits NEVER_BUSY = new Limits(1_000_000, 1_000_000);
  private static final Duration LONGEST_LIFE = Duration.ofSeconds(90);
  private static final Duration LONGEST_END = Duration.ofMinutes(5);
  private static final int LAST_LIVES = 5;

  private final long seed;
  private final CrashPlan plan;
  private final Playground playground;
  private final CrashWorld world;
  private final List<String> platforms;
  private final Consumer<String> tell;
  private final BooleanSupplier stopped;
  private int kills;

  private CrashTest(
      long seed,
      CrashPlan plan,
      Playground playground,
      CrashWorld world,
      List<String> platforms,
      Consumer<String> tell,
      BooleanSupplier stopped) {
    this.seed = seed;
    this.plan = plan;
    this.playground = playground;
    this.world = world;
    this.platforms = List.copyOf(platforms);
    this.tell = tell;
    this.stopped = stopped;
  }

  /**
   * Runs it.
   *
   * @param folder empty; keeps everything for who wants to look
   * @param rounds 1 or more; each takes some seconds
   * @param platforms of the playground, each a channel
   * @param tell hears of each round
   * @param stopped whether somebody wants it to end; no life begins any more then
   * @throws CommandException if a platform is unknown or the pipeline does not start
   */
  public static CrashReport run(
      Path folder,
      long seed,
      int rounds,
      List<String> platforms,
      Consumer<String> tell,
      BooleanSupplier stopped)
      throws InterruptedException {
    var settings = PlaygroundConfig.loopback(InstantSource.system()).limited(NEVER_BUSY);
    try (var playground = Playground.start(settings);
        var world = CrashWorld.in(folder, chosen(playground, platforms))) {
      var plan = CrashPlan.of(seed, rounds, platforms);
      return new CrashTest(seed, plan, playground, world, platforms, tell, stopped).run();
    } catch (IOException broken) {
      throw CommandException.failed("the crash test cannot go on: " + broken.getMessage());
    }
  }

  private static Map<String, Map<String, String>> chosen(
      Playground playground, List<String> platforms) {
    Map<String, Map<String, String>> known = new LinkedHashMap<>(playground.settings());
    // A ping leaves no post that could be counted, and a second one does no harm.
    known.keySet().removeAll(List.of("websub", "indexnow"));
    var unknown = new TreeSet<>(platforms);
    unknown.removeAll(known.keySet());
    if (!unknown.isEmpty()) {
      throw CommandException.usage(
          "--channels: the playground cannot count posts on "
              + unknown
              + "; it can on "
              + known.keySet());
    }
    known.keySet().retainAll(platforms);
    return known;
  }

  private CrashReport run() throws IOException, InterruptedException {
    for (Round round : plan.rounds()) {
      world.commit(round);
      live(round);
    }
    LastLedger ledger = settle();
    List<Seen> seen =
        CrashWorld.seen(playground.posts(), playground.mails()).stream()
            .filter(post -> platforms.contains(post.channel()))
            .toList();
    var verdict = Comparison.of(platforms, plan.rounds().size(), ledger.believed(), seen);
    return new CrashReport(
        seed,
        plan.rounds().size(),
        kills,
        ledger.believed().stream().mapToInt(Believed::posts).sum(),
        seen.size(),
        verdict.lost(),
        verdict.doubled(),
        ledger.doubts(),
        verdict.findings());
  }

  private void live(Round round) throws IOException, InterruptedException {
    round.fault().ifPresent(playground.faults()::add);
    goOn();
    try (Life life = begin(round.death())) {
      Optional<Thread> killer = killer(round.death(), life);
      boolean died = life.died(LONGEST_LIFE);
      killer.ifPresent(Thread::interrupt);
      kills += died ? 1 : 0;
      tell.accept(
          "round %d of %d: %s %s%s"
              .formatted(
                  round.number(),
                  plan.rounds().size(),
                  died ? "killed" : "lived on, not killed",
                  round.death(),
                  round.fault().map(fault -> "; " + describe(fault)).orElse("")));
    }
    playground.faults().clear();
  }

  /** An interrupt alone may be lost: the commit before waits for a program and does not mind it. */
  private void goOn() throws InterruptedException {
    if (stopped.getAsBoolean()) {
      throw new InterruptedException("stopped");
    }
  }

  private static String describe(Fault fault) {
    return fault.platform() + " had a fault: " + fault.kind().getClass().getSimpleName();
  }

  private Life begin(Death death) throws IOException {
    var environment = new HashMap<String, String>();
    if (death instanceof Death.AtBoundary(String boundary, int time)) {
      environment.put("AFTERWORD_HALT_AT", boundary + "#" + time);
    }
    return Life.begin(world.folder(), environment, arguments("20s"));
  }

  private List<String> arguments(String patience) {
    return List.of(
        "up",
        "--once",
        "--port",
        "0",
        "--patience",
        patience,
        "--config",
        world.configuration().toString(),
        "--data",
        world.data().toString(),
        world.content().toString());
  }

  private Optional<Thread> killer(Death death, Life life) {
    return switch (death) {
      case Death.AtBoundary _ -> Optional.empty();
      case Death.AtEffect(String platform) -> {
        playground
            .faults()
            .add(
                Fault.on(platform, new FaultKind.HookAfter(life::kill))
                    .method(platform.equals("mail") ? "DOT" : "POST"));
        yield Optional.empty();
      }
      case Death.AfterTime(int millis) ->
          Optional.of(Thread.ofVirtual().start(() -> killAfter(millis, life)));
    };
  }

  private static void killAfter(int millis, Life life) {
    try {
      Thread.sleep(millis);
      life.kill();
    } catch (InterruptedException overAlready) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lives without faults until nothing is due any more. */
  private LastLedger settle() throws IOException, InterruptedException {
    LastLedger ledger;
    int lives = 0;
    do {
      goOn();
      try (Life life = Life.begin(world.folder(), Map.of(), arguments("60s"))) {
        if (life.died(LONGEST_END)) {
          throw CommandException.failed(
              "the last life did not end; its last words: " + life.lastWords().orElse("none"));
        }
      }
      ledger = read();
      lives++;
    } while (ledger.unfinished() && lives < LAST_LIVES);
    return ledger;
  }

  private LastLedger read() {
    try {
      var installation =
          Installation.find(
              Optional.of(world.content()),
              Optional.of(world.configuration()),
              Optional.of(world.data()),
              Map.of());
      var data = DataFolder.open(installation.dataPath());
      try (var access = LogAccess.join(installation.configuration(), data)) {
        return LastLedger.of(access.log(), means(Stages.of(installation, data, Map.of())));
      }
    } catch (ConfigurationException own) {
      throw CommandException.failed("the test's own configuration is refused: " + own.getMessage());
    }
  }

  private static Map<String, Idempotency> means(Stages stages) {
    var means = new HashMap<String, Idempotency>();
    for (ConfiguredChannel channel : stages.channels()) {
      means.put(channel.rules().channel(), channel.channel().traits().idempotency());
      channel.channel().close();
    }
    return means;
  }
}
