package dev.afterword.syndicator;

import dev.afterword.contract.Recap;
import dev.afterword.contract.control.Decision;
import dev.afterword.contract.control.Doubt;
import dev.afterword.contract.control.Item;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Held;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.Uncertain;
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
  private static final Duration CALL = Duration.ofSeconds(10);
  private static final int DEADLY = 60;

  private final RandomGenerator random;
  private final List<SimulatedPlatform> platforms;
  private final MemoryStage stage;
  private final Map<String, Recapitulation> written = new LinkedHashMap<>();
  private final Map<String, Recapitulation> gone = new LinkedHashMap<>();
  private final List<Recap> unrendered = new ArrayList<>();
  private final Counts counts = new Counts();
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");
  private boolean calm;
  private final Set<String> skipped = new HashSet<>();

  /** What happened. */
  static final class Counts {
    private int deaths;
    private int commits;
    private int decisions;
    private int posts;

    void add(Counts other) {
      deaths += other.deaths;
      commits += other.commits;
      decisions += other.decisions;
      posts += other.posts;
    }

    @Override
    public String toString() {
      return commits
          + " commits, "
          + decisions
          + " decisions, "
          + deaths
          + " deaths, "
          + posts
          + " posts";
    }
  }

  Simulation(RandomGenerator random) {
    this.random = random;
    InstantSource clock = () -> now;
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
            platform("robot", Traits.unknowable(CALL).can(Ability.EDITS), clock),
            platform("letters", Traits.unknowable(CALL).eachForItself(), clock));
    this.stage = new MemoryStage(config(), clock, this::danger, this::boundary);
  }

  private SimulatedPlatform platform(String name, Traits traits, InstantSource clock) {
    return new SimulatedPlatform(name, traits, clock, random);
  }

  private SyndicatorConfig config() {
    return new SyndicatorConfig(
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
  }

  Counts counts() {
    counts.decisions = stage.decisions();
    counts.posts =
        platforms.stream()
            .flatMap(platform -> platform.made().values().stream())
            .mapToInt(Integer::intValue)
            .sum();
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
      case 1 -> stage.forgetOffsets();
      case 2 -> stage.compact(MemoryStage.RECAPS);
      case 3 -> stage.compact(MemoryStage.DELIVERIES);
      case 4 -> now = now.plus(Duration.ofHours(random.nextInt(50)));
      default -> work();
    }
  }

  private void die() {
    stage.die();
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
    stage.publish(added == 1 ? recap.published(1, false) : recap.changed(many()));
    unrendered.add(recap.recap());
  }

  /** Now and then a sweep over the whole site. */
  private int many() {
    return random.nextInt(12) == 0 ? 50 : 1;
  }

  private void withdraw(Recapitulation recap) {
    written.remove(recap.id());
    gone.put(recap.id(), recap);
    stage.publish(recap.withdrawn());
  }

  private void render() {
    if (!unrendered.isEmpty()) {
      stage.pageOf(unrendered.removeFirst());
    }
  }

  /** Operators see what the ledger says and what the platforms show. */
  private void operate() {
    List<Delivery> all = List.copyOf(ledger().values());
    if (all.isEmpty()) {
      return;
    }
    Delivery delivery = all.get(random.nextInt(all.size()));
    switch (delivery.state()) {
      case Held held -> stage.decide(verdict(held, delivery));
      case Uncertain uncertain when uncertain.due().isEmpty() ->
          stage.decide(truth(delivery, uncertain.intent()));
      case Planned planned when planned.inDoubt().isPresent() ->
          stage.decide(truth(delivery, planned.inDoubt().get()));
      default -> {
        String channel = delivery.channel();
        stage.decide(
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

  private Decision truth(Delivery delivery, Intent intent) {
    var doubt = new Doubt(delivery.channel(), delivery.recap(), intent.key(), intent.attempt());
    return platform(delivery.channel()).posts().stream()
        .filter(post -> post.key().equals(doubt.key()))
        .findFirst()
        .<Decision>map(post -> new Decision.Posted(doubt, "https://p.example/" + post.id()))
        .orElseGet(
            () ->
                calm || random.nextBoolean()
                    ? new Decision.Repeat(doubt)
                    : new Decision.Drop(doubt));
  }

  SimulatedPlatform platform(String name) {
    return platforms.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private void work() {
    try {
      stage.turn();
    } catch (Death killed) {
      die();
    }
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
    return stage.ledger();
  }

  /** All trouble ends, people decide what waits for them, and everything that is due is done. */
  void comeToRest() {
    calm = true;
    platforms.forEach(SimulatedPlatform::calm);
    for (SimulatedPlatform platform : platforms) {
      stage.decide(new Decision.Resume(platform.name()));
    }
    for (int round = 0; round < 2_000 && !(unrendered.isEmpty() && stage.isAtRest()); round++) {
      render();
      work();
      now = now.plusSeconds(100);
      if (round % 3 == 0) {
        List.copyOf(ledger().values())
            .forEach(
                delivery -> {
                  switch (delivery.state()) {
                    case Held held -> stage.decide(verdict(held, delivery));
                    case Uncertain uncertain when uncertain.due().isEmpty() ->
                        stage.decide(truth(delivery, uncertain.intent()));
                    default -> {}
                  }
                });
      }
    }
  }
}
