package dev.afterword.renderer;

import static dev.afterword.renderer.RecapBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.RecapEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After any sequence of events and restarts the folder is what a clean build makes. */
class RandomSequenceTest {
  private static final List<String> LANGUAGES = List.of("zh", "en", "ja");
  private static final int STEPS = 40;

  @TempDir private Path folder;

  private record Last(RecapEvent event, long at) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300})
  void theFolderIsThatOfACleanBuild(long seed) throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Map<String, Last> log = new HashMap<>();
    try (var bench = new SiteBench(folder.resolve("grown"))) {
      for (long step = 0; step < STEPS; step++) {
        step(random, bench, log, step);
        if (random.nextInt(4) > 0) {
          bench.update(Set.of());
        }
        if (random.nextInt(12) == 0) {
          bench.restart();
          log.values().forEach(last -> bench.learn(last.event(), last.at()));
        }
      }
      bench.update(Set.of());
      assertThat(bench.files()).as("seed " + seed).isEqualTo(clean(log));
    }
  }

  private static void step(
      RandomGenerator random, SiteBench bench, Map<String, Last> log, long at) {
    String id = LANGUAGES.get(random.nextInt(3)) + "/e/" + random.nextInt(9);
    if (random.nextInt(10) == 0) {
      log.remove(id);
      bench.erase(id);
      return;
    }
    RecapEvent event = event(random, id);
    log.put(id, new Last(event, at));
    bench.learn(event, at);
  }

  private static RecapEvent event(RandomGenerator random, String id) {
    var recap =
        recap(id)
            .title("Evening " + random.nextInt(4))
            .day("20%02d-0%d-11".formatted(20 + random.nextInt(4), 1 + random.nextInt(8)))
            .body("Words " + random.nextInt(5));
    if (random.nextInt(4) == 0) {
      recap.path(id.substring(0, 3) + "moved/" + random.nextInt(6) + ".html").alias(id + ".html");
    }
    return random.nextInt(6) == 0
        ? recap.withdrawn("reason " + random.nextInt(3))
        : recap.published();
  }

  private Map<String, String> clean(Map<String, Last> log) throws IOException {
    try (var bench = new SiteBench(folder.resolve("clean"))) {
      log.values().forEach(last -> bench.learn(last.event(), last.at()));
      bench.update(Set.of());
      return bench.files();
    }
  }
}
