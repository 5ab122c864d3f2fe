package dev.afterword.syndicator;

import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Page;
import dev.afterword.contract.PageStatus;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.Topics;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.Decision;
import dev.afterword.contract.control.Doubt;
import dev.afterword.contract.control.Item;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState.Held;
import dev.afterword.contract.ledger.DeliveryState.Uncertain;
import dev.afterword.eventlog.DeadLetters;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.RecapEventCodec;
import dev.afterword.eventlog.Redrives;
import dev.afterword.syndicator.channel.Ability;
import dev.afterword.syndicator.channel.Pace;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.decide.AnnouncePolicy;
import dev.afterword.syndicator.decide.ChannelRules;
import dev.afterword.syndicator.decide.OnEdit;
import dev.afterword.syndicator.decide.OnWithdraw;
import dev.afterword.syndicator.decide.WhenUncertain;
import dev.afterword.syndicator.template.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A community, its log, its platforms and a syndicator, without threads, sockets or real time:
 * everything that happens follows from one seed.
 */
final class Simulation {
  private static final String RECAPS = "recaps";
  private static final String PAGES = "pages";
  private static final String DELIVERIES = "deliveries";
  private static final String CONTROLS = "controls";
  private static final Duration CALL = Duration.ofSeconds(10);
  private static final int DEADLY = 60;

  private final RandomGenerator random;
  private final JsonCodec json = new JsonCodec();
  private final RecapEventCodec codec = new RecapEventCodec();
  private final MemoryLog log;
  private final List<SimulatedPlatform> platforms;
  private final Map<String, Recapitulation> written = new LinkedHashMap<>();
  private final Map<String, Recapitulation> gone = new LinkedHashMap<>();
  private final List<Recap> unrendered = new ArrayList<>();
  private final Counts counts = new Counts();
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");
  private Optional<SyndicatorWorker> worker = Optional.empty();
  private long position;
  private long committed;
  private boolean calm;
  private final Set<String> skipped = new HashSet<>();

  /** What happened. */
  static final class Counts {
    int deaths;
    int commits;
    int decisions;
  }

  Simulation(RandomGenerator random) {
    this.random = random;
    InstantSource clock = () -> now;
    this.log = new MemoryLog(clock, this::danger);
    this.platforms =
        List.of(
            platform(
                "toots",
                Traits.byKey(Duration.ofHours(1), CALL)
                    .andSearchable()
                    .can(Ability.THREADS, Ability.EDITS, Ability.DELETES),
                clock),
            platform("hooks", Traits.byKey(Duration.ofDays(9_999), CALL), clock),
            platform("posts", Traits.byLookup(CALL).can(Ability.THREADS, Ability.DELETES), clock),
            platform("robot", Traits.unknowable(CALL).can(Ability.EDITS), clock));
  }

  private SimulatedPlatform platform(String name, Traits traits, InstantSource clock) {
    return new SimulatedPlatform(name, traits, clock, random);
  }

  Counts counts() {
    return counts;
  }

  List<SimulatedPlatform> platforms() {
    return platforms;
  }

  /** Keys of deliveries of which an operator did not want something said. */
  Set<String> skipped() {
    return skipped;
  }

  /** The recaps that are published now. */
  Map<String, Recapitulation> written() {
    return written;
  }

  private void danger() {
    if (!calm && random.nextInt(DEADLY * 4) == 0) {
      throw new Death();
    }
  }

  private void boundary(String name) {
    if (!calm && random.nextInt(DEADLY) == 0) {
      throw new Death();
    }
  }

  /** Something happens. */
  void step() {
    switch (random.nextInt(20)) {
      case 0, 1 -> commit();
      case 2, 3 -> render();
      case 4 -> now = now.plusSeconds(random.nextInt(40));
      case 5 -> now = now.plusSeconds(random.nextInt(4_000));
      case 6 -> operate();
      case 7 -> rarely();
      default -> work();
    }
  }

  private void rarely() {
    switch (random.nextInt(8)) {
      case 0 -> die();
      case 1 -> committed = 0;
      case 2 -> log.compact(RECAPS);
      case 3 -> log.compact(DELIVERIES);
      case 4 -> now = now.plus(Duration.ofHours(random.nextInt(50)));
      default -> work();
    }
  }

  private void die() {
    worker = Optional.empty();
    counts.deaths++;
  }

  private void commit() {
    counts.commits++;
    String id = "zh/" + random.nextInt(6);
    Recapitulation old = written.get(id);
    if (old == null) {
      publish(Optional.ofNullable(gone.get(id)).orElseGet(() -> Recapitulation.of(id)), 1);
    } else {
      switch (random.nextInt(6)) {
        case 0, 1 -> publish(old.titled("t" + random.nextInt(3)), 0);
        case 2, 3 -> publish(old.showing(more(old)), 0);
        case 4 -> publish(old.at(id + random.nextInt(3) + ".html"), 0);
        default -> withdraw(old);
      }
    }
  }

  private String[] more(Recapitulation old) {
    var videos = new ArrayList<>(old.videos());
    videos.add("https://v.example/" + random.nextInt(1_000_000));
    return videos.toArray(String[]::new);
  }

  private void publish(Recapitulation recap, int added) {
    written.put(recap.id(), recap);
    append(added == 1 ? recap.published(1, false) : recap.changed(many()));
    unrendered.add(recap.recap());
  }

  /** Now and then a sweep over the whole site. */
  private int many() {
    return random.nextInt(12) == 0 ? 50 : 1;
  }

  private void withdraw(Recapitulation recap) {
    written.remove(recap.id());
    gone.put(recap.id(), recap);
    append(recap.withdrawn());
  }

  private void append(RecapEvent event) {
    log.append(List.of(codec.write(RECAPS, event)));
  }

  private void render() {
    if (unrendered.isEmpty()) {
      return;
    }
    Recap recap = unrendered.removeFirst();
    var page =
        new Page(
            recap.id(),
            recap.revision(),
            PageStatus.LIVE,
            "https://site.example/" + recap.path(),
            recap.path(),
            "0".repeat(64));
    log.append(List.of(LogEntry.of(PAGES, recap.id().value(), json.write(page))));
  }

  /** Operators see what the ledger says and what the platforms show. */
  private void operate() {
    counts.decisions++;
    List<Delivery> all = List.copyOf(ledger().values());
    if (all.isEmpty()) {
      return;
    }
    Delivery delivery = all.get(random.nextInt(all.size()));
    switch (delivery.state()) {
      case Held held -> decide(verdict(held, delivery));
      case Uncertain uncertain when uncertain.due().isEmpty() -> decide(truth(delivery, uncertain));
      default -> {
        String channel = delivery.channel();
        decide(
            !calm && random.nextInt(4) == 0
                ? new Decision.Pause(channel)
                : new Decision.Resume(channel));
      }
    }
  }

  private Decision verdict(Held held, Delivery delivery) {
    var items =
        List.of(new Item(delivery.channel(), delivery.recap(), delivery.subject().revision()));
    if (calm || random.nextBoolean()) {
      return new Decision.Release(held.hold(), items);
    }
    skipped.add(delivery.key());
    return new Decision.Skip(held.hold(), items);
  }

  private Decision truth(Delivery delivery, Uncertain uncertain) {
    var doubt =
        new Doubt(
            delivery.channel(),
            delivery.recap(),
            uncertain.intent().key(),
            uncertain.intent().attempt());
    return platform(delivery.channel()).posts().stream()
        .filter(post -> post.key().equals(doubt.key()))
        .findFirst()
        .<Decision>map(post -> new Decision.Posted(doubt, "https://p.example/" + post.id()))
        .orElseGet(() -> new Decision.Repeat(doubt));
  }

  SimulatedPlatform platform(String name) {
    return platforms.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private void decide(Decision decision) {
    String id =
        switch (decision) {
          case Decision.Pause pause -> Control.channel(pause.channel());
          case Decision.Resume resume -> Control.channel(resume.channel());
          default -> "decision-" + counts.decisions;
        };
    var control = new Control(id, decision, "ada", "", now);
    log.append(List.of(LogEntry.of(CONTROLS, id, json.write(control))));
  }

  private void work() {
    try {
      if (worker.isEmpty()) {
        worker = Optional.of(start());
      }
      turn(worker.get());
    } catch (Death killed) {
      die();
    }
  }

  private void turn(SyndicatorWorker living) {
    var records = log.from(RECAPS, position);
    if (!records.isEmpty()) {
      long end = log.end(RECAPS);
      living.handle(
          records,
          entries -> {
            danger();
            log.append(entries);
            committed = end;
            danger();
          });
      position = end;
    }
    living.turn();
    living.step();
  }

  private SyndicatorWorker start() {
    position = committed;
    var ledger = new Ledger(DELIVERIES, 0, log);
    log.from(DELIVERIES, 0)
        .forEach(
            record -> {
              try {
                ledger.replay(record);
              } catch (UnreadableException foreign) {
                throw new AssertionError(foreign);
              }
            });
    var config =
        new SyndicatorConfig(
            "Site",
            new AnnouncePolicy(
                Duration.ofMinutes(1),
                3,
                Duration.ofDays(100_000),
                Duration.ofHours(24),
                false,
                ZoneOffset.UTC),
            platforms.stream().map(Simulation::configured).toList(),
            Optional.empty());
    var started =
        new SyndicatorWorker(
            config,
            ledger,
            new Pages(log.inflow(PAGES)),
            new Recaps(log, RECAPS),
            new Controls(log.inflow(CONTROLS)),
            new DeadLetters("dead-letters"),
            new Redrives(
                SyndicatorWorker.STAGE, 0, Topics.standard(), log, (_, _, _, _) -> {}, () -> now),
            1,
            log,
            () -> now,
            this::boundary);
    started.settle();
    return started;
  }

  private static ConfiguredChannel configured(SimulatedPlatform platform) {
    var rules =
        new ChannelRules(
            platform.name(),
            Set.of(),
            Optional.empty(),
            WhenUncertain.PARK,
            platform.name().equals("posts") ? OnEdit.REPLY : OnEdit.EDIT,
            OnWithdraw.DELETE,
            platform.traits().abilities(),
            Optional.empty());
    return new ConfiguredChannel(
        "memory", rules, ChannelLimits.of(Pace.USUAL), platform, Wording.standard());
  }

  /** The ledger as the log tells. */
  Map<String, Delivery> ledger() {
    Map<String, Delivery> ledger = new LinkedHashMap<>();
    for (var record : log.from(DELIVERIES, 0)) {
      try {
        ledger.put(
            record.key().orElseThrow(), json.read(record.value().orElseThrow(), Delivery.class));
      } catch (UnreadableException foreign) {
        throw new AssertionError(foreign);
      }
    }
    return ledger;
  }

  /** All trouble ends, people decide what waits for them, and everything that is due is done. */
  void comeToRest() {
    calm = true;
    platforms.forEach(SimulatedPlatform::calm);
    for (SimulatedPlatform platform : platforms) {
      decide(new Decision.Resume(platform.name()));
    }
    for (int round = 0; round < 600; round++) {
      render();
      work();
      now = now.plusSeconds(300);
      if (round % 3 == 0) {
        List.copyOf(ledger().values())
            .forEach(
                delivery -> {
                  counts.decisions++;
                  switch (delivery.state()) {
                    case Held held -> decide(verdict(held, delivery));
                    case Uncertain uncertain when uncertain.due().isEmpty() ->
                        decide(truth(delivery, uncertain));
                    default -> {}
                  }
                });
      }
    }
  }
}
