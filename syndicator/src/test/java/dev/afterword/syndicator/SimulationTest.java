package dev.afterword.syndicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.ledger.Delivered;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Receipt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens in whatever order, the ledger and the platforms agree in the end, and nothing
 * was said twice or forgotten. {@code -Dsimulation.seed=N} repeats one run, {@code
 * -Dsimulation.steps=N} and {@code -Dsimulation.runs=N} make it longer.
 */
class SimulationTest {
  private static final int STEPS = Integer.getInteger("simulation.steps", 400);

  /** The same lives in every build; {@code -Dsimulation.first=N} begins elsewhere. */
  private static final long FIRST = Long.getLong("simulation.first", 20_261_122);

  private static final int RUNS = Integer.getInteger("simulation.runs", 6);

  @Test
  void ledgerAndPlatformsAgreeWhateverHappened() {
    Long only = Long.getLong("simulation.seed");
    long first = only == null ? FIRST : only;
    int runs = only == null ? RUNS : 1;
    var all = new Simulation.Counts();
    for (int run = 0; run < runs; run++) {
      all.add(run(first + run));
    }
    System.out.println(
        "simulation: "
            + runs
            + " lives of "
            + STEPS
            + " steps from seed "
            + first
            + ", "
            + all
            + ", 0 doubled, 0 lost");
  }

  private static Simulation.Counts run(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var simulation = new Simulation(random);
    String about = "again with -Dsimulation.seed=" + seed;
    for (int step = 0; step < STEPS; step++) {
      simulation.step();
      simulation.platforms().forEach(platform -> assertNothingIsDoubled(platform, about));
    }
    simulation.comeToRest();
    simulation.platforms().forEach(platform -> assertNothingIsDoubled(platform, about));
    assertEverythingIsDone(simulation, about);
    assertLedgerIsWhatPlatformsShow(simulation, about);
    assertFollowersSeeTheLastText(simulation, about);
    return simulation.counts();
  }

  private static void assertNothingIsDoubled(SimulatedPlatform platform, String about) {
    assertThat(platform.made()).as(about).allSatisfy((key, times) -> assertThat(times).isOne());
  }

  private static void assertEverythingIsDone(Simulation simulation, String about) {
    Map<String, Delivery> ledger = simulation.ledger();
    assertThat(ledger.values())
        .as(about)
        .allSatisfy(
            delivery ->
                assertThat(delivery.state().name())
                    .isIn("delivered", "retracted", "rejected", "skipped"));
    for (String recap : simulation.written().keySet()) {
      for (SimulatedPlatform platform : simulation.platforms()) {
        Delivery delivery =
            Optional.ofNullable(ledger.get(platform.name() + ":" + recap)).orElseThrow();
        boolean told = !delivery.receipts().isEmpty() || delivery.state().why().isPresent();
        assertThat(told).as(delivery + ", " + about).isTrue();
      }
    }
  }

  private static void assertLedgerIsWhatPlatformsShow(Simulation simulation, String about) {
    Map<String, Delivery> ledger = simulation.ledger();
    for (SimulatedPlatform platform : simulation.platforms()) {
      List<String> known =
          ledger.values().stream()
              .filter(delivery -> delivery.channel().equals(platform.name()))
              .flatMap(delivery -> delivery.receipts().stream())
              .filter(receipt -> !receipt.isRefusal())
              .map(Receipt::id)
              .sorted()
              .toList();
      List<String> shown =
          platform.posts().stream().map(SimulatedPlatform.Post::id).sorted().toList();
      assertThat(shown).as(platform.name() + ", " + about).isEqualTo(known);
    }
  }

  /** Where posts can be edited, a recap that is announced reads as its author left it. */
  private static void assertFollowersSeeTheLastText(Simulation simulation, String about) {
    Map<String, Delivery> ledger = simulation.ledger();
    simulation
        .written()
        .forEach(
            (id, recap) -> {
              Delivery delivery = Optional.ofNullable(ledger.get("toots:" + id)).orElseThrow();
              if (delivery.state() instanceof Delivered delivered
                  && delivered.reason().isEmpty()
                  && !simulation.skipped().contains(delivery.key())) {
                String texts =
                    simulation.platform("toots").posts().stream()
                        .filter(post -> post.recap().equals(id))
                        .map(SimulatedPlatform.Post::text)
                        .collect(Collectors.joining("\n"));
                assertThat(texts).as(about).contains("new " + recap.title());
                assertThat(recap.videos())
                    .as(delivery + ", " + about)
                    .allSatisfy(video -> assertThat(texts).contains(video));
              }
            });
  }
}
