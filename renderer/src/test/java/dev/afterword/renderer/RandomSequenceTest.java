package dev.afterword.renderer;

import static dev.afterword.renderer.RecapBuilder.recap;
import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.RemoteFile;
import dev.afterword.renderer.address.Appearance;
import dev.afterword.renderer.page.Theme;
import dev.afterword.renderer.page.ThemeFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * After any sequence of events, posts, other themes, updates that break off and restarts, the
 * folder is what a clean build makes. {@code -Dsequences=N} runs N more.
 */
class RandomSequenceTest {
  private static final List<String> LANGUAGES = List.of("zh", "en", "ja");
  private static final List<String> NAMES = List.of("Lin", "lin ", "Maya", "何砚", "A/B");
  private static final String PICTURE = " ![The quay](/assets/quay.png)";
  private static final int STEPS = 30;

  @TempDir(factory = MemoryFolder.class)
  private Path folder;

  private record Last(RecapEvent event, long at) {}

  /** What a clean build is made of. */
  private static final class Log {
    private final Map<String, Last> events = new HashMap<>();
    private final Map<String, Optional<String>> posts = new HashMap<>();
    private final Map<String, RemoteFile> recordings = new HashMap<>();
    private String style = "";
    private boolean pictured;

    void tell(SiteBench bench) {
      bench.site().dress(theme());
      events.values().forEach(last -> bench.learn(last.event(), last.at()));
      recordings.values().forEach(bench.site().index()::learn);
      posts.forEach((id, url) -> bench.announced(id, "toots", url));
    }

    /** The picture is one that texts name. */
    Theme theme() {
      var files = new HashMap<String, byte[]>();
      files.put("style.css", style.getBytes(StandardCharsets.UTF_8));
      if (pictured) {
        files.put("assets/quay.png", new byte[] {1});
      }
      return new Theme(new ThemeFolder(files), Appearance.standard());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300})
  void theFolderIsThatOfACleanBuild(long seed) throws IOException {
    check(seed, folder.resolve("first"));
    for (int more = 0; more < Integer.getInteger("sequences", 0); more++) {
      check(seed * 1_000_003 + more, folder.resolve("more" + more));
    }
  }

  private static void check(long seed, Path folder) throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var log = new Log();
    try (var bench = new SiteBench(folder.resolve("grown"))) {
      for (long step = 0; step < STEPS; step++) {
        step(random, bench, log, step);
        switch (random.nextInt(12)) {
          case 0, 1 -> bench.updateBreakingOff(random.nextInt(3));
          case 2 -> restart(bench, log);
          case 3 -> {
            bench.updateBreakingOff(random.nextInt(3));
            restart(bench, log);
          }
          case 4 -> {
            log.style = "p { order: " + random.nextInt(3) + "; }";
            log.pictured = random.nextBoolean();
            bench.site().dress(log.theme());
          }
          default -> bench.update(Set.of());
        }
      }
      bench.update(Set.of());
      assertThat(bench.files()).as("seed " + seed).isEqualTo(clean(log, folder));
    }
  }

  private static void restart(SiteBench bench, Log log) {
    bench.restart();
    log.tell(bench);
  }

  private static void step(RandomGenerator random, SiteBench bench, Log log, long at) {
    String id = LANGUAGES.get(random.nextInt(3)) + "/e/" + random.nextInt(30);
    if (random.nextInt(3) == 0) {
      Optional<String> url =
          Optional.of("https://posts.example/" + random.nextInt(3))
              .filter(_ -> random.nextBoolean());
      log.posts.put(id, url);
      bench.announced(id, "toots", url);
    }
    if (random.nextInt(4) == 0) {
      String url = "https://media.circle.example/" + random.nextInt(2) + ".mp4";
      var said = new RemoteFile(url, Optional.of(1000 + at), Optional.empty(), Instant.EPOCH);
      log.recordings.put(url, said);
      bench.site().index().learn(said);
    }
    if (random.nextInt(10) == 0) {
      log.events.remove(id);
      bench.erase(id);
      return;
    }
    for (int many = random.nextInt(6); many >= 0; many--) {
      String other = LANGUAGES.get(random.nextInt(3)) + "/e/" + random.nextInt(60);
      RecapEvent event = event(random, other);
      log.events.put(other, new Last(event, at * 10 + many));
      bench.learn(event, at * 10 + many);
    }
  }

  private static RecapEvent event(RandomGenerator random, String id) {
    var recap =
        recap(id)
            .title("Evening " + random.nextInt(4))
            .day("20%02d-0%d-11".formatted(20 + random.nextInt(2), 1 + random.nextInt(8)))
            .committed(Instant.parse("2020-01-01T00:00:00Z").plus(random.nextInt(600), DAYS))
            .tags(name(random), name(random))
            .series(name(random))
            .body("Words " + random.nextInt(5) + PICTURE.repeat(random.nextInt(2)));
    if (random.nextInt(4) == 0) {
      recap.announced();
    }
    if (random.nextBoolean()) {
      recap.session(
          "Talk", name(random), "https://media.circle.example/" + random.nextInt(3) + ".mp4");
    }
    if (random.nextInt(4) == 0) {
      recap.path(id.substring(0, 3) + "moved/" + random.nextInt(6) + ".html").alias(id + ".html");
    }
    return random.nextInt(6) == 0
        ? recap.withdrawn("reason " + random.nextInt(3))
        : recap.published();
  }

  private static String name(RandomGenerator random) {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  private static Map<String, String> clean(Log log, Path folder) throws IOException {
    try (var bench = new SiteBench(folder.resolve("clean"))) {
      log.tell(bench);
      bench.update(Set.of());
      return bench.files();
    }
  }
}
