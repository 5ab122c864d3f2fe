package dev.afterword.renderer;

import static dev.afterword.renderer.RecapBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.afterword.contract.Asset;
import dev.afterword.contract.Digests;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Page;
import dev.afterword.contract.PageStatus;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.SourceCursor;
import dev.afterword.contract.Topics;
import dev.afterword.contract.UnreadableException;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.ReplayDecision;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.Follower;
import dev.afterword.eventlog.FollowerState;
import dev.afterword.eventlog.LogEntry;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.OwnTopics;
import dev.afterword.eventlog.RecapEventCodec;
import dev.afterword.renderer.bucket.StoreServer;
import dev.afterword.renderer.remote.Asked;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The stage on a real broker: events in, files and entries out. */
@Tag("kafka")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteRendererTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final RecapEventCodec codec = new RecapEventCodec();
  private final JsonCodec json = new JsonCodec();
  @RegisterExtension private final OwnTopics kafka = OwnTopics.create();
  private EventLog log;
  private Topics topics;
  private RendererConfig config;

  @BeforeEach
  void connect(@TempDir Path folder) {
    topics = kafka.topics();
    log = kafka.connect("one");
    config = SiteBench.config(folder);
  }

  private void append(RecapEvent... events) {
    try (var appender = log.appender("producer")) {
      var entries = new ArrayList<LogEntry>();
      for (RecapEvent event : events) {
        entries.add(codec.write(topics.recaps(), event));
      }
      appender.append(entries);
    }
  }

  /** Runs the stage until it has done everything that is in the log. */
  private void run(Boundaries boundaries) {
    follow(
        boundaries,
        follower -> assertThat(follower.hasReached(log.ends(topics.recaps()))).isTrue());
  }

  private void follow(Boundaries boundaries, Consumer<Follower> until) {
    try (var follower =
        log.follower(
            SiteRenderer.GROUP,
            topics.recaps(),
            new SiteRenderer(config, log, InstantSource.system(), boundaries),
            InstantSource.system())) {
      Thread.ofPlatform().start(follower);
      await().atMost(PATIENCE).untilAsserted(() -> until.accept(follower));
    }
  }

  private List<LogRecord> records(String topic) {
    return kafka.records(topic);
  }

  private Map<RecapId, Page> pages() {
    var pages = new HashMap<RecapId, Page>();
    for (LogRecord record : records(topics.pages())) {
      RecapId id = new RecapId(record.key().orElseThrow());
      record.value().ifPresentOrElse(value -> pages.put(id, page(value)), () -> pages.remove(id));
    }
    return pages;
  }

  private Page page(byte[] value) {
    try {
      return json.read(value, Page.class);
    } catch (UnreadableException foreign) {
      throw new AssertionError(foreign);
    }
  }

  @Test
  void eventsBecomeFilesAndEntries() throws IOException {
    RecapEvent event = recap("zh/events/图 一").title("Tide").published();
    append(event, recap("en/b").title("Gone").published(), recap("en/b").withdrawn("asked"));
    run(Boundaries.none());
    Page page = Optional.ofNullable(pages().get(new RecapId("zh/events/图 一"))).orElseThrow();
    assertThat(page.status()).isEqualTo(PageStatus.LIVE);
    assertThat(page.url()).isEqualTo("https://circle.example/zh/events/%E5%9B%BE%20%E4%B8%80.html");
    byte[] file = Files.readAllBytes(config.site().resolve(page.path()));
    assertThat(page.digest()).isEqualTo(Digests.sha256(file));
    assertThat(new String(file, StandardCharsets.UTF_8)).contains(page.revision().value());
    assertThat(pages().get(new RecapId("en/b")))
        .isNotNull()
        .extracting(Page::status)
        .isEqualTo(PageStatus.WITHDRAWN);
  }

  @Test
  void aLogWithoutRecapsHasASiteWithAFrontPage() {
    follow(
        Boundaries.none(),
        follower -> assertThat(config.site().resolve("en/index.html")).isRegularFile());
  }

  @Test
  void whatCannotBeReadIsParkedAndTheNextIsDone() {
    try (var appender = log.appender("stranger")) {
      appender.append(
          List.of(
              LogEntry.of(topics.recaps(), "en/x", "{".getBytes(StandardCharsets.UTF_8)),
              codec.write(topics.recaps(), recap("en/odd").path("../../odd.html").published()),
              codec.write(
                  topics.recaps(),
                  recap("en/deep").body("*a **b ".repeat(900) + "b** a*".repeat(900)).published()),
              codec.write(topics.recaps(), recap("en/fine").published())));
    }
    run(Boundaries.none());
    assertThat(pages()).containsOnlyKeys(new RecapId("en/fine"));
    assertThat(records(topics.deadLetters()))
        .extracting(record -> record.key().orElseThrow())
        .containsExactlyInAnyOrder("en/x", "en/odd", "en/deep");
    assertThat(config.site().resolveSibling("odd.html")).doesNotExist();
  }

  @Test
  void aStageThatIsFarBehindMakesEverythingAtOnceAndLosesNothing() throws IOException {
    try (var appender = log.appender("stranger")) {
      appender.append(
          List.of(
              codec.write(topics.recaps(), recap("en/erased").published()),
              LogEntry.of(topics.recaps(), "en/x", "{".getBytes(StandardCharsets.UTF_8)),
              codec.write(
                  topics.recaps(),
                  recap("en/deep").body("*a **b ".repeat(900) + "b** a*".repeat(900)).published()),
              codec.write(topics.recaps(), recap("en/0").title("Superseded").published())));
      var many = new ArrayList<LogEntry>();
      for (int number = 0; number < 220; number++) {
        many.add(codec.write(topics.recaps(), recap("en/" + number).published()));
      }
      many.add(codec.write(topics.recaps(), recap("en/219").withdrawn("asked")));
      many.add(LogEntry.erase(topics.recaps(), "en/erased"));
      appender.append(many);
    }
    var updates = new AtomicInteger();
    run(_ -> updates.incrementAndGet());
    assertThat(updates).hasValue(0);
    assertThat(pages()).hasSize(220);
    assertThat(config.site().resolve("en/0.html")).content().doesNotContain("Superseded");
    assertThat(config.site().resolve("en/erased.html")).doesNotExist();
    assertThat(records(topics.deadLetters()))
        .extracting(record -> record.key().orElseThrow())
        .containsExactlyInAnyOrder("en/x", "en/deep");
    append(recap("en/0").title("Edited").published());
    run(_ -> updates.incrementAndGet());
    assertThat(updates).hasValue(2);
    assertThat(config.site().resolve("en/0.html")).content().contains("Edited");
    var incremental = SiteBench.files(config.site());
    for (String file : incremental.keySet()) {
      Files.delete(config.site().resolve(file));
    }
    run(Boundaries.none());
    assertThat(SiteBench.files(config.site())).isEqualTo(incremental);
  }

  @Test
  void aCrashAfterTheFilesChangesNothingOfTheOutcome() throws IOException {
    append(recap("en/a").published(), recap("zh/a").published());
    var crashes = new AtomicInteger();
    run(
        boundary -> {
          if (boundary.equals("renderer.files-written") && crashes.getAndIncrement() == 0) {
            assertThat(config.site().resolve("en/a.html")).exists();
            assertThat(pages()).isEmpty();
            throw new IllegalStateException("killed here");
          }
        });
    assertThat(crashes.get()).isGreaterThan(1);
    assertThat(pages()).hasSize(2);
    var before = SiteBench.files(config.site());
    run(Boundaries.none());
    assertThat(SiteBench.files(config.site())).isEqualTo(before);
    assertThat(records(topics.pages())).hasSize(2);
  }

  @Test
  void aPageIsLiveWhenTheBucketHasIt() throws IOException {
    try (var store = new StoreServer()) {
      config =
          config.through(
              new Outlets(
                  Optional.empty(), false, Optional.of(store.config("www/")), Asked.NOBODY));
      append(recap("en/a").published(), recap("zh/图").published());
      var crashes = new AtomicInteger();
      run(
          boundary -> {
            if (boundary.equals("renderer.published") && crashes.getAndIncrement() == 0) {
              assertThat(store.objects()).containsKeys("www/en/a.html", "www/zh/图.html");
              assertThat(pages()).isEmpty();
              throw new IllegalStateException("killed here");
            }
          });
      assertThat(crashes.get()).isPositive();
      assertThat(pages()).hasSize(2);
      store.refuse(Optional.of("AccessDenied"));
      append(recap("en/b").published(), recap("en/a").withdrawn("asked"));
      follow(
          Boundaries.none(),
          follower ->
              assertThat(follower.state().toString())
                  .contains("does not let this access key list its objects"));
      assertThat(pages()).doesNotContainKey(new RecapId("en/b"));
      store.refuse(Optional.empty());
      run(Boundaries.none());
      assertThat(pages()).containsKey(new RecapId("en/b"));
      var published = new HashMap<String, String>();
      store
          .objects()
          .forEach(
              (key, object) -> published.put(key.substring(4), Digests.sha256(object.bytes())));
      assertThat(published).isEqualTo(SiteBench.files(config.site()));
    }
  }

  @Test
  void theLengthOfARecordingElsewhereIsAskedOnceAndKeptOnTheLog() throws IOException {
    var asked = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.getResponseHeaders().set("Content-Length", "123456");
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/talk.mp4";
      append(recap("en/a").session("Talk", "Lin", url).published());
      run(Boundaries.none());
      Path feed = config.site().resolve("en/videos.xml");
      assertThat(feed).content().contains(url).doesNotContain("length=");
      config =
          config.through(new Outlets(Optional.empty(), false, Optional.empty(), Asked.ANYBODY));
      follow(
          Boundaries.none(),
          _ -> assertThat(feed).content().contains("length=\"123456\"", "fileSize=\"123456\""));
    } finally {
      server.stop(0);
    }
    assertThat(asked).hasValue(1);
    var incremental = SiteBench.files(config.site());
    for (String file : incremental.keySet()) {
      Files.delete(config.site().resolve(file));
    }
    config = config.through(Outlets.none());
    run(Boundaries.none());
    assertThat(SiteBench.files(config.site())).isEqualTo(incremental);
  }

  @Test
  void aSiteThatWasLostIsMadeAgainFromTheLog() throws IOException {
    append(recap("en/a").published(), recap("zh/b").published());
    run(Boundaries.none());
    var before = SiteBench.files(config.site());
    for (String file : before.keySet()) {
      Files.delete(config.site().resolve(file));
    }
    run(Boundaries.none());
    assertThat(SiteBench.files(config.site())).isEqualTo(before);
  }

  @Test
  void anotherAddressOfTheSiteIsSaidOfEveryPage() {
    append(recap("en/a").published());
    run(Boundaries.none());
    config =
        new RendererConfig(
            config.title(),
            URI.create("https://new.example/base"),
            config.languages(),
            config.zone(),
            config.site(),
            config.data());
    run(Boundaries.none());
    assertThat(pages().get(new RecapId("en/a")))
        .isNotNull()
        .extracting(Page::url)
        .isEqualTo("https://new.example/base/en/a.html");
  }

  @Test
  void anErasedRecapIsGone() {
    append(recap("en/a").published());
    run(Boundaries.none());
    try (var appender = log.appender("producer")) {
      appender.append(List.of(LogEntry.erase(topics.recaps(), "en/a")));
    }
    run(Boundaries.none());
    assertThat(pages()).isEmpty();
    assertThat(config.site().resolve("en/a.html")).doesNotExist();
  }

  @Test
  void filesOfASourceAreCopiedAsTheyAre() throws IOException {
    byte[] icon = {1, 2, 3};
    source(icon);
    run(Boundaries.none());
    assertThat(config.site().resolve("favicon.ico")).hasBinaryContent(icon);
  }

  @Test
  void whoWaitsForNowFindsTheFilesOfASourceToo() throws IOException {
    try (var rendering = Rendering.of(config, log, InstantSource.system(), Boundaries.none())) {
      Thread.ofPlatform().start(rendering);
      await().atMost(PATIENCE).until(() -> rendering.state() instanceof FollowerState.Running);
      for (byte number = 1; number <= 3; number++) {
        byte[] icon = {number};
        source(icon);
        await().atMost(PATIENCE).until(rendering.untilNow()::getAsBoolean);
        assertThat(config.site().resolve("favicon.ico")).hasBinaryContent(icon);
      }
    }
  }

  private void source(byte[] icon) throws IOException {
    String digest = Digests.sha256(icon);
    Path place = new AssetStore(config.data().resolve("assets")).find(digest);
    Files.createDirectories(place.getParent());
    Files.write(place, icon);
    var cursor =
        new SourceCursor(
            "main",
            "c0ffee",
            "settings",
            Map.of(),
            List.of(new Asset("favicon.ico", digest, icon.length, "image/x-icon")),
            Instant.EPOCH);
    try (var appender = log.appender("producer")) {
      appender.append(List.of(LogEntry.of(topics.sources(), "main", json.write(cursor))));
    }
  }

  /** Runs the stage until it has answered as many orders. */
  private void runUntilRebuilt(int answers, Boundaries boundaries) {
    follow(boundaries, _ -> assertThat(rebuilt()).hasSizeGreaterThanOrEqualTo(answers));
  }

  private List<ReplayDecision.Rebuilt> rebuilt() {
    var rebuilt = new ArrayList<ReplayDecision.Rebuilt>();
    for (LogRecord record : records(topics.controls())) {
      try {
        Control control = json.read(record.value().orElseThrow(), Control.class);
        if (control.decision() instanceof ReplayDecision.Rebuilt answer) {
          rebuilt.add(answer);
        }
      } catch (UnreadableException foreign) {
        throw new AssertionError(foreign);
      }
    }
    return rebuilt;
  }

  private void order(String id) {
    var order =
        new Control(
            id, new ReplayDecision.Rebuild("site-1"), "ada", "", InstantSource.system().instant());
    try (var appender = log.appender("operator")) {
      appender.append(List.of(LogEntry.of(topics.controls(), order.id(), json.write(order))));
    }
  }

  @Test
  void aSiteThatIsOrderedAnewIsMadeBesideAndTakesThePlaceOnce() throws IOException {
    order("replay:site-0:before-there-was-a-folder");
    append(recap("en/a").published(), recap("zh/b").published());
    run(Boundaries.none());
    assertThat(rebuilt()).isEmpty();
    var whole = SiteBench.files(config.site());
    Path page = config.site().resolve("en/a.html");
    order("replay:site-1:1");
    var deaths = new ArrayList<String>();

    runUntilRebuilt(
        1,
        boundary -> {
          if (boundary.startsWith("renderer.re") && !deaths.contains(boundary)) {
            deaths.add(boundary);
            assertThat(files()).isEqualTo(whole);
            throw new IllegalStateException("killed here");
          }
        });

    assertThat(deaths).containsExactly("renderer.rebuilt", "renderer.replaced");
    assertThat(rebuilt())
        .singleElement()
        .returns(0L, ReplayDecision.Rebuilt::changed)
        .returns((long) whole.size(), ReplayDecision.Rebuilt::files)
        .returns("one", ReplayDecision.Rebuilt::instance);
    assertThat(SiteBench.files(config.site())).isEqualTo(whole);
    assertThat(records(topics.pages())).hasSize(2);

    order("replay:site-1:2");
    runUntilRebuilt(
        2,
        boundary -> {
          if (boundary.equals("renderer.rebuilt")) {
            spoil(page);
          }
        });

    assertThat(rebuilt().getLast().changed()).isOne();
    assertThat(SiteBench.files(config.site())).isEqualTo(whole);
    run(Boundaries.none());
    assertThat(rebuilt()).hasSize(2);
  }

  @Test
  void anOrderThatMeetsAStageFarBehindIsCarriedOutOnceAndLosesNothing() throws IOException {
    append(recap("en/a").title("Before").published());
    run(Boundaries.none());
    var many = new ArrayList<LogEntry>();
    for (int number = 0; number < 230; number++) {
      many.add(codec.write(topics.recaps(), recap("en/" + number).published()));
    }
    many.add(codec.write(topics.recaps(), recap("en/7").withdrawn("asked")));
    try (var appender = log.appender("producer")) {
      appender.append(many);
    }
    order("replay:site-1:1");

    runUntilRebuilt(1, Boundaries.none());
    run(Boundaries.none());

    assertThat(rebuilt()).singleElement().returns(0L, ReplayDecision.Rebuilt::changed);
    assertThat(records(topics.deadLetters())).isEmpty();
    assertThat(pages()).hasSize(231);
    assertThat(Optional.ofNullable(pages().get(new RecapId("en/7"))).map(Page::status))
        .contains(PageStatus.WITHDRAWN);
    var grown = SiteBench.files(config.site());
    try (var clean = new SiteBench(config.site().resolveSibling("clean"))) {
      clean.learn(recap("en/a").title("Before").published(), 0);
      for (int number = 0; number < 230; number++) {
        clean.learn(recap("en/" + number).published(), number + 1);
      }
      clean.learn(recap("en/7").withdrawn("asked"), 231);
      clean.update(Set.of());
      assertThat(grown).isEqualTo(clean.files());
    }
  }

  @Test
  void aReceiptOnTheLogBringsItsLinkToThePageAndTheLogKnowsThePage() throws IOException {
    append(recap("en/a").published());
    var delivery =
        SiteBench.delivery(
            new RecapId("en/a"), "toots", Optional.of("https://social.example/@club/1"));
    Path page = config.site().resolve("en/a.html");
    follow(
        boundary -> {},
        follower -> {
          assertThat(follower.hasReached(log.ends(topics.recaps()))).isTrue();
          assertThat(page).exists();
          if (records(topics.deliveries()).isEmpty()) {
            try (var appender = log.appender("syndicator")) {
              appender.append(
                  List.of(LogEntry.of(topics.deliveries(), delivery.key(), json.write(delivery))));
            }
          }
          assertThat(page).content().contains("https://social.example/@club/1");
          assertThat(Optional.ofNullable(pages().get(new RecapId("en/a"))).map(Page::digest))
              .contains(SiteBench.digest(page));
        });
    assertThat(records(topics.pages())).hasSize(2);
  }

  /** Without what shows to the next start that it has to go on. */
  private Map<String, String> files() {
    try {
      var files = new HashMap<>(SiteBench.files(config.site()));
      files.remove(".afterword-rebuilt");
      return files;
    } catch (IOException trouble) {
      throw new AssertionError(trouble);
    }
  }

  private static void spoil(Path page) {
    try {
      Files.writeString(page, "spoilt");
    } catch (IOException trouble) {
      throw new AssertionError(trouble);
    }
  }
}
