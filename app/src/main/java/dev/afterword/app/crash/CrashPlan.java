package dev.afterword.app.crash;

import dev.afterword.playground.fault.Fault;
import dev.afterword.playground.fault.FaultKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What happens in which round. The same seed, rounds and platforms give the same plan.
 *
 * @param rounds in their order
 */
record CrashPlan(List<Round> rounds) {
  /** Every step at which a process of ours may die without harm, by its name. */
  static final List<String> BOUNDARIES =
      List.of(
          "producer.assets-stored",
          "producer.before-append",
          "producer.appended",
          "renderer.before-write",
          "renderer.files-written",
          "syndicator.before-plan",
          "syndicator.planned",
          "syndicator.before-intent",
          "syndicator.intended",
          "syndicator.called",
          "syndicator.recorded");

  private static final int LONGEST_LIFE_MILLIS = 6_000;

  CrashPlan {
    rounds = List.copyOf(rounds);
  }

  /**
   * Draws a plan. Each boundary has its turn before any has its second.
   *
   * @param platforms that are posted to, at least one
   */
  static CrashPlan of(long seed, int rounds, List<String> platforms) {
    var random = new Random(seed);
    var boundaries = new ArrayList<>(BOUNDARIES);
    Collections.shuffle(boundaries, random);
    var drawn = new ArrayList<Round>();
    for (int number = 1; number <= rounds; number++) {
      Death death =
          number <= boundaries.size()
              ? new Death.AtBoundary(boundaries.get(number - 1), 1)
              : death(random, platforms);
      drawn.add(new Round(number, death, fault(random, platforms)));
    }
    return new CrashPlan(drawn);
  }

  private static Death death(Random random, List<String> platforms) {
    return switch (random.nextInt(3)) {
      case 0 -> new Death.AtBoundary(any(random, BOUNDARIES), 1 + random.nextInt(3));
      case 1 -> new Death.AtEffect(any(random, platforms));
      default -> new Death.AfterTime(500 + random.nextInt(LONGEST_LIFE_MILLIS));
    };
  }

  private static Optional<Fault> fault(Random random, List<String> platforms) {
    String platform = any(random, platforms);
    boolean mail = platform.equals("mail");
    FaultKind kind =
        switch (random.nextInt(mail ? 4 : 6)) {
          case 0 -> new FaultKind.Drop();
          case 1 -> new FaultKind.AcceptThenDrop();
          case 2 -> new FaultKind.Status(mail ? 451 : 503, Optional.of("1"), Optional.empty());
          case 3 -> new FaultKind.Wait(Duration.ofMillis(700));
          case 4 -> new FaultKind.CutJson();
          default -> new FaultKind.Html();
        };
    // A quiet round now and then: a crash alone is the commonest case of all.
    return random.nextInt(3) == 0
        ? Optional.empty()
        : Optional.of(Fault.on(platform, kind).method(mail ? "DOT" : "POST"));
  }

  private static <T> T any(Random random, List<T> among) {
    return among.get(random.nextInt(among.size()));
  }
}
