package dev.afterword.renderer.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.renderer.address.SitePath;
import dev.afterword.renderer.file.SiteFolder;
import dev.afterword.renderer.site.Output;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bucket has is what the folder has, whoever else writes and whatever breaks off. */
final class PublicationTest {
  private static final Patience NONE = new Patience(List.of());
  private static final Patience SHORT =
      new Patience(List.of(Duration.ofMillis(1), Duration.ofMillis(1)));
  private static final String PREFIX = "circle/";
  private static final List<String> PATHS =
      List.of(
          "assets/style.0123456789abcdef.css",
          "images/a.png",
          "zh/events/a.html",
          "zh/events/一 + 二 & 三.html",
          "en/events/b~(c)'!*.html",
          "en/events/d.html",
          "en/events/d.html.gz",
          "index.html",
          "zh/index.html",
          "zh/feed.xml");

  @TempDir private Path folder;
  private StoreServer store;
  private SiteFolder site;

  @BeforeEach
  void open() throws IOException {
    store = new StoreServer();
    site = SiteFolder.open(folder.resolve("site"), folder.resolve("data"));
  }

  @AfterEach
  void close() {
    site.close();
    store.close();
  }

  private Publication publication(Patience patience) {
    return new Publication(
        store.config(PREFIX),
        folder.resolve("site"),
        folder.resolve("data"),
        InstantSource.system(),
        patience);
  }

  private Map<SitePath, String> publish() {
    try (var publication = publication(NONE)) {
      return publish(publication);
    }
  }

  private Map<SitePath, String> publish(Publication publication) {
    return publication.publish(site.files(), PublicationTest::stage);
  }

  private static Output.Stage stage(SitePath path) {
    String value = path.value();
    if (value.startsWith("assets/") || value.startsWith("images/")) {
      return Output.Stage.ASSETS;
    }
    return value.contains("/events/") ? Output.Stage.PAGES : Output.Stage.INDEXES;
  }

  private void write(Map<String, String> files) {
    files.forEach(
        (path, text) -> site.put(new SitePath(path), text, text.getBytes(StandardCharsets.UTF_8)));
    site.finish();
  }

  private void writeAll(String text) {
    var files = new HashMap<String, String>();
    PATHS.forEach(path -> files.put(path, text + " of " + path));
    write(files);
  }

  /** What lies below the prefix. */
  private Map<String, String> published() {
    var published = new TreeMap<String, String>();
    store
        .objects()
        .forEach((key, object) -> published.put(key.substring(PREFIX.length()), object.text()));
    return published;
  }

  private Map<String, String> inFolder() throws IOException {
    var files = new TreeMap<String, String>();
    try (var walk = Files.walk(folder.resolve("site"))) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(folder.resolve("site").relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void theBucketHasWhatTheFolderHas() throws IOException {
    writeAll("first");
    assertThat(publish()).isEmpty();
    assertThat(published()).isEqualTo(inFolder()).hasSize(PATHS.size());
    assertThat(header("zh/events/a.html", "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(header("zh/events/a.html", "Cache-Control")).isEqualTo("no-cache");
    assertThat(header("zh/feed.xml", "Content-Type"))
        .isEqualTo("application/atom+xml; charset=utf-8");
    assertThat(header("images/a.png", "Content-Type")).isEqualTo("image/png");
    assertThat(header("assets/style.0123456789abcdef.css", "Cache-Control"))
        .isEqualTo("public, max-age=31536000, immutable");
  }

  private String header(String path, String name) {
    return Optional.ofNullable(store.objects().get(PREFIX + path))
        .flatMap(object -> object.header(name))
        .orElse("");
  }

  @Test
  void onlyWhatHasChangedIsWritten() {
    writeAll("first");
    try (var publication = publication(NONE)) {
      publish(publication);
      store.requests();
      write(Map.of("zh/events/a.html", "second"));
      publish(publication);
      assertThat(store.requests()).containsExactly("PUT " + PREFIX + "zh/events/a.html");
      publish(publication);
      assertThat(store.requests()).isEmpty();
    }
    publish();
    assertThat(store.requests()).isNotEmpty().allMatch("GET "::equals);
  }

  @Test
  void pagesComeAfterWhatTheyLoadAndRemovalsLast() {
    write(Map.of("en/events/old.html", "old", "images/old.png", "old"));
    publish();
    store.requests();
    writeAll("first");
    site.remove(Set.of(new SitePath("en/events/old.html"), new SitePath("images/old.png")));
    publish();
    List<String> order =
        store.requests().stream()
            .filter(request -> !request.startsWith("GET"))
            .map(
                request ->
                    request.startsWith("DELETE")
                        ? "removal"
                        : stage(new SitePath(request.substring(4 + PREFIX.length()))).name())
            .distinct()
            .toList();
    assertThat(order).containsExactly("ASSETS", "PAGES", "INDEXES", "removal");
  }

  @Test
  void objectsOfOthersStayAsTheyAre() {
    foreign(PREFIX + "notes.txt", "of others");
    foreign(PREFIX + "zh/index.html", "their front page");
    foreign(PREFIX + "a//b", "no path of ours");
    foreign("elsewhere/index.html", "another site");
    writeAll("first");
    assertThat(publish()).containsOnlyKeys(new SitePath("zh/index.html"));
    site.remove(Set.of(new SitePath("zh/index.html"), new SitePath("index.html")));
    assertThat(publish()).isEmpty();
    assertThat(publish()).isEmpty();
    assertThat(store.objects())
        .containsKeys(PREFIX + "notes.txt", PREFIX + "zh/index.html", PREFIX + "a//b")
        .containsKey("elsewhere/index.html")
        .doesNotContainKey(PREFIX + "index.html");
    assertThat(
            Optional.ofNullable(store.objects().get(PREFIX + "zh/index.html")).orElseThrow().text())
        .isEqualTo("their front page");
  }

  private void foreign(String key, String text) {
    store
        .objects()
        .put(key, new StoreServer.Stored(text.getBytes(StandardCharsets.UTF_8), Map.of()));
  }

  @Test
  void whatAToolOfYoursHadCopiedIsTakenOverWithItsHeaders() {
    writeAll("first");
    foreign(PREFIX + "index.html", "first of index.html");
    assertThat(publish()).isEmpty();
    assertThat(header("index.html", "Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void aLostMemoryCostsALookAndNoWrite() throws IOException {
    writeAll("first");
    publish();
    store.requests();
    Files.delete(folder.resolve("data/renderer/bucket.tsv"));
    site.remove(Set.of(new SitePath("en/events/d.html")));
    publish();
    assertThat(store.requests())
        .noneMatch(request -> request.startsWith("PUT"))
        .contains("HEAD " + PREFIX + "index.html", "DELETE " + PREFIX + "en/events/d.html");
  }

  @Test
  void whatAnotherRendererHasWrittenIsNeverOverwrittenUnseen() throws IOException {
    writeAll("first");
    try (var frozen = publication(NONE)) {
      publish(frozen);
      try (var other = SiteFolder.open(folder.resolve("other/site"), folder.resolve("other"))) {
        other.put(new SitePath("index.html"), "b", "newer".getBytes(StandardCharsets.UTF_8));
        other.finish();
        try (var successor =
            new Publication(
                store.config(PREFIX),
                folder.resolve("other/site"),
                folder.resolve("other"),
                InstantSource.system(),
                NONE)) {
          successor.publish(other.files(), PublicationTest::stage);
        }
      }
      write(Map.of("index.html", "older"));
      assertThatThrownBy(() -> publish(frozen))
          .isInstanceOf(BucketException.class)
          .hasMessageContaining("another renderer writes into bucket pages");
      assertThat(published()).containsExactly(Map.entry("index.html", "newer"));
      // It is still in charge, or it would not be asked again.
      publish(frozen);
      assertThat(published()).isEqualTo(inFolder());
    }
  }

  @Test
  void anObjectThatSomebodyRemovedComesBack() throws IOException {
    writeAll("first");
    try (var publication = publication(NONE)) {
      publish(publication);
      store.objects().clear();
      write(Map.of("index.html", "second"));
      assertThatThrownBy(() -> publish(publication)).isInstanceOf(BucketException.class);
      publish(publication);
    }
    assertThat(published()).isEqualTo(inFolder());
  }

  @Test
  void aWriteWhoseAnswerIsLostIsDoneOnce() throws IOException {
    writeAll("first");
    var broken = new AtomicInteger();
    store.misbehave(
        request ->
            request.startsWith("PUT") && broken.getAndIncrement() < 2
                ? Optional.of(new StoreServer.Fault.Broken(true))
                : Optional.empty());
    try (var publication = publication(SHORT)) {
      publish(publication);
    }
    assertThat(published()).isEqualTo(inFolder());
  }

  @Test
  void aStoreThatAsksToSlowDownIsGivenTime() throws IOException {
    writeAll("first");
    var asked = new AtomicInteger();
    store.misbehave(
        _ ->
            asked.getAndIncrement() % 2 == 0
                ? Optional.of(new StoreServer.Fault.Refused(503, "SlowDown"))
                : Optional.empty());
    try (var publication =
        publication(new Patience(java.util.Collections.nCopies(30, Duration.ofMillis(1))))) {
      publish(publication);
    }
    assertThat(published()).isEqualTo(inFolder());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403 | AccessDenied | does not let this access key list its objects: allow it"
            + " s3:ListBucket",
        "403 | InvalidAccessKeyId | correct site.bucket.access-key",
        "403 | SignatureDoesNotMatch | correct site.bucket.secret-key",
        "400 | ExpiredToken | renew the credentials",
        "403 | RequestTimeTooSkewed | let NTP set it",
        "404 | NoSuchBucket | there is no bucket pages at 127.0.0.1: create it",
        "301 | PermanentRedirect | correct site.bucket.endpoint and region",
        "501 | NotImplemented | set site.bucket.conditional to false",
        "503 | SlowDown | cannot list its objects now (503 SlowDown): it is tried again",
        "500 | InternalError | it is tried again",
        "400 | KeyTooLongError | (400 KeyTooLongError no, …)"
      })
  void aRefusalNamesItsRemedyAndNoSecret(int status, String code, String remedy) {
    writeAll("first");
    store.misbehave(_ -> Optional.of(new StoreServer.Fault.Refused(status, code)));
    assertThatThrownBy(this::publish)
        .isInstanceOf(BucketException.class)
        .hasMessageContaining(remedy)
        .message()
        .doesNotContain(StoreServer.secret(), StoreServer.access());
    assertThat(new Bucket(store.config(PREFIX), InstantSource.system()).fault()).isPresent();
  }

  @Test
  void wrongCredentialsAreTold() {
    writeAll("first");
    var keys = new BucketConfig.Keys(StoreServer.access(), "wrong", Optional.empty());
    try (var publication =
        new Publication(
            store.config(PREFIX, keys),
            folder.resolve("site"),
            folder.resolve("data"),
            InstantSource.system(),
            NONE)) {
      assertThatThrownBy(() -> publish(publication))
          .hasMessageContaining("correct site.bucket.secret-key");
    }
    assertThat(store.config(PREFIX, keys).toString()).doesNotContain("wrong");
  }

  @Test
  void aStoreThatIsNotThereIsTold() {
    writeAll("first");
    store.close();
    assertThatThrownBy(this::publish)
        .hasMessageContaining("cannot be reached: correct site.bucket.endpoint");
  }

  /** Deaths before and after any request; now and then the memory is lost with them. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void afterAnyDeathsTheBucketIsTheFolder(long seed) throws IOException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    foreign(PREFIX + "notes.txt", "of others");
    for (int step = 0; step < 12; step++) {
      change(random);
      if (random.nextBoolean()) {
        die(random);
      }
      if (random.nextInt(4) == 0) {
        Files.deleteIfExists(folder.resolve("data/renderer/bucket.tsv"));
      }
      if (random.nextBoolean()) {
        publish();
        check(seed);
      }
    }
    publish();
    check(seed);
  }

  private void check(long seed) throws IOException {
    Map<String, String> wanted = inFolder();
    wanted.put("notes.txt", "of others");
    assertThat(published()).as("seed " + seed).isEqualTo(wanted);
  }

  private void change(RandomGenerator random) {
    var files = new HashMap<String, String>();
    for (int many = random.nextInt(5); many >= 0; many--) {
      files.put(PATHS.get(random.nextInt(PATHS.size())), "version " + random.nextInt(3));
    }
    write(files);
    if (random.nextInt(3) == 0) {
      site.remove(Set.of(new SitePath(PATHS.get(random.nextInt(PATHS.size())))));
    }
  }

  private void die(RandomGenerator random) {
    int at = random.nextInt(10);
    boolean carriedOut = random.nextBoolean();
    var asked = new AtomicInteger();
    store.misbehave(
        _ ->
            asked.getAndIncrement() >= at
                ? Optional.of(new StoreServer.Fault.Broken(carriedOut && asked.get() == at + 1))
                : Optional.empty());
    try {
      publish();
    } catch (BucketException dead) {
      // What it has learnt dies with it; the file of its memory may be left.
    } finally {
      store.misbehave(_ -> Optional.empty());
    }
  }

  @Test
  void aNameThatNoBucketTakesStopsNoOther() {
    String deep = ("long" + "x".repeat(200) + "/").repeat(5) + "page.html";
    write(Map.of("index.html", "front", deep, "deep"));
    assertThat(publish()).containsOnlyKeys(new SitePath(deep));
    assertThat(published()).containsOnlyKeys("index.html");
  }

  @Test
  void theAddressNamesTheBucketInThePathOrInTheHost() {
    BucketConfig path = store.config("");
    assertThat(path.base()).endsWith("/pages/");
    var host =
        new BucketConfig(
            java.net.URI.create("https://oss.example/"),
            "x",
            "pages",
            "",
            path.keys(),
            false,
            true);
    assertThat(host.base()).isEqualTo("https://pages.oss.example/");
  }
}
