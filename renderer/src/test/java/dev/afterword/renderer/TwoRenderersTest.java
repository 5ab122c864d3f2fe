package dev.afterword.renderer;

import static dev.afterword.renderer.RecapBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.Topics;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.Follower;
import dev.afterword.eventlog.FollowerState;
import dev.afterword.eventlog.OwnTopics;
import dev.afterword.eventlog.RecapEventCodec;
import dev.afterword.renderer.bucket.StoreServer;
import dev.afterword.renderer.remote.Asked;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Several renderers of one site do not fight, however many partitions there are to share. */
@Tag("kafka")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TwoRenderersTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PREFIX = "site/";

  @RegisterExtension private final OwnTopics kafka = OwnTopics.ofPartitions(4);

  private final RecapEventCodec codec = new RecapEventCodec();
  private final List<EventLog> logs = new ArrayList<>();
  private final List<Follower> followers = new ArrayList<>();
  private Topics topics;
  private Path folder;

  @BeforeEach
  void open(@TempDir Path empty) {
    folder = empty;
    topics = kafka.topics();
    logs.clear();
  }

  @AfterEach
  void close() {
    followers.forEach(Follower::close);
    followers.clear();
  }

  private EventLog log(String instance) {
    EventLog log = kafka.connect(instance);
    logs.add(log);
    return log;
  }

  private Follower start(String instance, String group, RendererConfig config) {
    EventLog log = log(instance);
    var follower =
        log.follower(
            group,
            topics.recaps(),
            new SiteRenderer(config, log, InstantSource.system(), Boundaries.none()),
            InstantSource.system());
    followers.add(follower);
    Thread.ofPlatform().start(follower);
    return follower;
  }

  private void publish(int from, int to) {
    try (var appender = logs.getFirst().appender("producer")) {
      for (int number = from; number < to; number++) {
        appender.append(List.of(codec.write(topics.recaps(), evening(number))));
      }
    }
  }

  private static RecapEvent evening(int number) {
    return recap("en/evening-" + number)
        .title("Evening " + number)
        .body("Kim told us number " + number + ".")
        .published();
  }

  @Test
  void twoOnOneFolderLeaveWhatOneAloneWouldHaveMade() throws Exception {
    RendererConfig shared = SiteBench.config(folder.resolve("shared"));
    replace(shared, shared, () -> files(shared));
  }

  @Test
  void twoFoldersThatMirrorInOneBucketLeaveInItWhatOneAloneWouldHaveMade() throws Exception {
    try (var store = new StoreServer()) {
      var bucket =
          new Outlets(Optional.empty(), false, Optional.of(store.config(PREFIX)), Asked.NOBODY);
      replace(
          SiteBench.config(folder.resolve("a")).through(bucket),
          SiteBench.config(folder.resolve("b")).through(bucket),
          () -> objects(store));
    }
  }

  /** One works while the other stands by; then the first ends, and what is there is whole. */
  private void replace(
      RendererConfig one, RendererConfig other, Callable<Map<String, String>> shown)
      throws Exception {
    Follower first = start("a", SiteRenderer.GROUP, one);
    await().atMost(PATIENCE).until(() -> isRunning(first));
    Follower second = start("b", SiteRenderer.GROUP, other);
    await().atMost(PATIENCE).until(() -> second.state() instanceof FollowerState.StandingBy);
    publish(0, 5);
    await().atMost(PATIENCE).until(() -> hasDone(first));
    assertThat(second.state()).isInstanceOf(FollowerState.StandingBy.class);

    first.close();
    publish(5, 8);
    await().atMost(PATIENCE).until(() -> hasDone(second));

    assertThat(shown.call()).isEqualTo(alone(8));
  }

  private static Map<String, String> objects(StoreServer store) {
    var objects = new TreeMap<String, String>();
    store
        .objects()
        .forEach((key, object) -> objects.put(key.substring(PREFIX.length()), object.text()));
    return objects;
  }

  private static boolean isRunning(Follower follower) {
    return follower.state() instanceof FollowerState.Running;
  }

  private boolean hasDone(Follower follower) {
    return isRunning(follower) && follower.hasReached(logs.getFirst().ends(topics.recaps()));
  }

  /** What one renderer makes of the same log when nobody is beside it. */
  private Map<String, String> alone(int recaps) throws IOException {
    RendererConfig config = SiteBench.config(folder.resolve("alone"));
    try (Follower follower = start("c", "alone", config)) {
      await().atMost(PATIENCE).until(() -> hasDone(follower));
    }
    Map<String, String> files = files(config);
    assertThat(files).containsKey("en/evening-" + (recaps - 1) + ".html");
    return files;
  }

  private static Map<String, String> files(RendererConfig config) throws IOException {
    var files = new TreeMap<String, String>();
    try (var walk = Files.walk(config.site())) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            config.site().relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
