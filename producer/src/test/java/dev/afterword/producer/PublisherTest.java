package dev.afterword.producer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.afterword.contract.AnnounceMode;
import dev.afterword.contract.ChangeKind;
import dev.afterword.contract.JsonCodec;
import dev.afterword.contract.Recap;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.SourceCursor;
import dev.afterword.contract.Topics;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.LogRecord;
import dev.afterword.eventlog.OwnTopics;
import dev.afterword.eventlog.RecapEventCodec;
import dev.afterword.producer.asset.AssetStore;
import dev.afterword.producer.asset.UnusedAssets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Commits of a real repository on a real broker. */
@Tag("kafka")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublisherTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2024-06-01T00:00:00Z"));
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1};

  @RegisterExtension private final OwnTopics kafka = OwnTopics.create();
  private EventLog log;
  private Topics topics;
  private GitFolder git;
  private Path data;

  @BeforeEach
  void prepare(@TempDir Path content, @TempDir Path store) throws Exception {
    log = kafka.connect("one");
    topics = kafka.topics();
    git = GitFolder.in(content);
    data = store;
  }

  @AfterEach
  void disconnect() {
    git.close();
  }

  private ProducerConfig config(Path content) {
    return new ProducerConfig(
        "main",
        content,
        data,
        "app",
        List.of(),
        List.of(),
        Optional.of("static"),
        List.of("zh", "en"),
        ZoneId.of("Asia/Shanghai"),
        ProducerConfig.LARGEST_FILE);
  }

  private Publisher publisher(Path content) {
    return Publisher.open(config(content), log, CLOCK, Boundaries.none());
  }

  /** As a process that starts, publishes and ends. */
  private PublishReport publish() {
    try (Publisher publisher = publisher(git.folder())) {
      return publisher.publish();
    }
  }

  private static String text(String title) {
    return "---\ntitle: "
        + title
        + "\ntime: 2024/05/01\nsummary: Words about tea.\n---\nA long afternoon with tea: "
        + title.repeat(20)
        + "\n";
  }

  private List<LogRecord> records(String topic) {
    return kafka.records(topic);
  }

  private List<RecapEvent> events() throws Exception {
    var codec = new RecapEventCodec();
    List<RecapEvent> events = new ArrayList<>();
    for (LogRecord record : records(topics.recaps())) {
      events.add(codec.read(record));
    }
    return events;
  }

  private RecapEvent last() throws Exception {
    return events().getLast();
  }

  private Recap lastRecap() throws Exception {
    return ((RecapEvent.RecapPublished) last()).recap();
  }

  private SourceCursor cursor() throws Exception {
    LogRecord record = records(topics.sources()).getLast();
    return new JsonCodec().read(record.value().orElseThrow(), SourceCursor.class);
  }

  @Test
  void aCommitBecomesEventsAndACursor() throws Exception {
    git.write("app/zh/events/a.md", text("甲"))
        .write("app/zh/b.md", text("乙"))
        .write("README.md", "hello");
    String commit = git.commit("two recaps");
    PublishReport report = publish();
    assertThat(report.commit()).isEqualTo(commit);
    assertThat(report.published())
        .extracting(
            it -> it.recap().value(),
            PublishReport.Published::path,
            PublishReport.Published::change)
        .containsExactly(
            tuple("zh/b", "app/zh/b.md", ChangeKind.ADDED),
            tuple("zh/events/a", "app/zh/events/a.md", ChangeKind.ADDED));
    Recap recap = lastRecap();
    assertThat(recap.path()).isEqualTo("zh/events/a.html");
    assertThat(recap.language()).isEqualTo("zh");
    assertThat(recap.translationKey()).isEqualTo("events/a");
    assertThat(recap.publishedAt().value()).isEqualTo(git.now().toString());
    assertThat(recap.provenance().firstCommittedAt()).isEqualTo(git.now());
    var push = ((RecapEvent.RecapPublished) last()).push();
    assertThat(push.id()).isEqualTo("main@" + commit.substring(0, 12));
    assertThat(push.added()).isEqualTo(2);
    assertThat(push.first()).isTrue();
    assertThat(cursor().commit()).isEqualTo(commit);
  }

  @Test
  void whatIsAppendedPieceByPieceIsWhatTheCodecWrites() throws Exception {
    git.write("app/zh/a.md", text("甲")).write("app/zh/b.md", text("\"乙\" \\")).commit("one");
    publish();
    var codec = new RecapEventCodec();
    for (LogRecord record : records(topics.recaps())) {
      var whole = codec.write(topics.recaps(), codec.read(record));
      assertThat(record.value().orElseThrow()).isEqualTo(whole.value().orElseThrow());
      assertThat(record.headers())
          .extracting(header -> header.name() + new String(header.value(), UTF_8))
          .containsExactlyInAnyOrderElementsOf(
              whole.headers().stream()
                  .map(header -> header.name() + new String(header.value(), UTF_8))
                  .toList());
    }
  }

  @Test
  void publishingAgainAppendsNothing() throws Exception {
    git.write("app/zh/a.md", text("甲")).commit("one");
    publish();
    try (Publisher publisher = publisher(git.folder())) {
      assertThat(publisher.publish().isEmpty()).isTrue();
      Map<Integer, Long> fenced = log.ends(topics.sources());
      assertThat(publisher.publish().isEmpty()).isTrue();
      assertThat(log.ends(topics.sources())).isEqualTo(fenced);
    }
    assertThat(events()).hasSize(1);
    assertThat(records(topics.sources())).hasSize(1);
  }

  @Test
  void aDryRunAppendsNothing() throws Exception {
    git.write("app/zh/a.md", text("甲")).write("static/p.png", PICTURE).commit("one");
    try (Publisher publisher = publisher(git.folder())) {
      assertThat(publisher.plan().published()).hasSize(1);
    }
    assertThat(log.ends(topics.recaps())).containsEntry(0, 0L);
    assertThat(log.ends(topics.sources())).containsEntry(0, 0L);
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void anEditADeletionAndAReturnAreTold() throws Exception {
    git.write("app/zh/a.md", text("甲")).commit("one");
    publish();
    git.write("app/zh/a.md", text("甲") + "\nMore.\n").write("app/zh/note.txt", "x").commit("edit");
    assertThat(publish().published())
        .extracting(PublishReport.Published::change)
        .containsExactly(ChangeKind.EDITED);
    Instant first = lastRecap().provenance().firstCommittedAt();
    assertThat(first).isEqualTo(git.now().minusSeconds(3600));
    git.delete("app/zh/a.md").commit("delete");
    assertThat(publish().withdrawn())
        .extracting(PublishReport.Withdrawn::recap)
        .containsExactly(new RecapId("zh/a"));
    assertThat(((RecapEvent.RecapWithdrawn) last()).path()).isEqualTo("zh/a.html");
    git.write("app/zh/a.md", text("甲")).commit("back");
    assertThat(publish().published())
        .extracting(PublishReport.Published::change)
        .containsExactly(ChangeKind.ADDED);
    assertThat(last().id()).isEqualTo(new RecapId("zh/a"));
  }

  @Test
  void aRenameKeepsTheIdAndLeavesAnAliasEachTime() throws Exception {
    git.write("app/zh/a.md", text("甲")).commit("one");
    publish();
    git.move("app/zh/a.md", "app/zh/2024/b.md").commit("move");
    assertThat(publish().published())
        .extracting(PublishReport.Published::change)
        .containsExactly(ChangeKind.MOVED);
    git.move("app/zh/2024/b.md", "app/zh/2024/c.md").commit("move again");
    publish();
    git.write("app/zh/2024/c.md", text("甲") + "\nMore.\n").commit("edit");
    assertThat(publish().published())
        .extracting(PublishReport.Published::change)
        .containsExactly(ChangeKind.EDITED);
    Recap recap = lastRecap();
    assertThat(recap.id()).isEqualTo(new RecapId("zh/a"));
    assertThat(recap.path()).isEqualTo("zh/2024/c.html");
    assertThat(recap.aliases()).containsExactlyInAnyOrder("zh/a.html", "zh/2024/b.html");
    git.write("app/zh/a.md", text("丙")).commit("somebody new at the old place");
    publish();
    assertThat(last().id()).isEqualTo(new RecapId("zh/a-2"));
    assertThat(cursor().moved()).containsEntry("app/zh/2024/c.md", new RecapId("zh/a"));
  }

  @Test
  void manyFilesThatMoveAndChangeAtOnceKeepTheirIds() throws Exception {
    int many = Integer.getInteger("afterword.renames", 450);
    for (int number = 0; number < many; number++) {
      git.write("app/zh/" + number + "-tea.md", text("Tea " + number));
    }
    git.commit("all");
    publish();
    for (int number = 0; number < many; number++) {
      String path = "app/zh/y" + number % 7 + "/" + number + "-tea.md";
      git.move("app/zh/" + number + "-tea.md", path);
      if (number % 2 == 0) {
        // More than are compared each with each.
        git.write(path, text("Tea " + number) + "And sugar.\n");
      }
    }
    git.commit("into folders");
    PublishReport report = publish();
    assertThat(report.withdrawn()).isEmpty();
    assertThat(report.published())
        .hasSize(many)
        .allMatch(it -> it.change() == ChangeKind.MOVED)
        .allMatch(it -> it.path().endsWith(it.recap().value().replace("zh", "") + ".md"));
  }

  @Test
  void whatMovedAndWasDeletedComesBackAsItself() throws Exception {
    git.write("app/zh/a.md", text("甲")).commit("one");
    publish();
    git.move("app/zh/a.md", "app/zh/b.md").commit("moved");
    publish();
    git.delete("app/zh/b.md").commit("gone");
    assertThat(publish().withdrawn()).extracting(it -> it.recap().value()).containsExactly("zh/a");
    git.write("app/zh/b.md", text("甲")).commit("back");
    assertThat(publish().published()).extracting(it -> it.recap().value()).containsExactly("zh/a");
    git.delete("app/zh/b.md").commit("gone again");
    publish();
    git.write("app/zh/a.md", text("甲")).commit("where it began");
    assertThat(publish().published()).extracting(it -> it.recap().value()).containsExactly("zh/a");
  }

  @Test
  void aRenameThatChangesOnlyTheCaseKeepsTheId() throws Exception {
    git.write("app/zh/Tea.md", text("甲")).commit("one");
    publish();
    git.move("app/zh/Tea.md", "app/zh/x.md").move("app/zh/x.md", "app/zh/tea.md").commit("case");
    assertThat(publish().published())
        .extracting(it -> it.recap().value(), PublishReport.Published::change)
        .containsExactly(tuple("zh/Tea", ChangeKind.MOVED));
  }

  @Test
  void whatIsDatedInTheFutureAppearsAtItsMomentAndNotBefore() throws Exception {
    var now = new AtomicReference<>(Instant.parse("2024-03-30T22:30:00Z"));
    String future = "---\ntitle: 茶\ndate: 2024-03-31\ntime: 2024-03-01\n---\nWords on tea.\n";
    git.write("app/zh/a.md", future).write("app/zh/b.md", text("乙")).commit("one");
    // Berlin: the day before the clocks change ends an hour after UTC would say with summer time.
    Publisher first = publisher(ZoneId.of("Europe/Berlin"), now);
    try (first) {
      PublishReport report = first.publish();
      assertThat(report.published())
          .extracting(PublishReport.Published::path)
          .containsExactly("app/zh/b.md");
      assertThat(report.scheduled())
          .containsExactly(
              new PublishReport.Scheduled("app/zh/a.md", Instant.parse("2024-03-30T23:00:00Z")));
      assertThat(first.isDue()).isFalse();
      git.write("app/zh/a.md", future.replace("Words", "Better words")).commit("edited before");
      assertThat(first.publish().published()).isEmpty();
      assertThat(first.publish().isEmpty()).isTrue();
    }
    now.set(Instant.parse("2024-03-30T22:59:59Z"));
    try (Publisher restarted = publisher(ZoneId.of("Europe/Berlin"), now)) {
      assertThat(restarted.publish().published()).isEmpty();
      now.set(Instant.parse("2024-03-30T23:00:00Z"));
      assertThat(restarted.isDue()).isTrue();
      assertThat(restarted.publish().published())
          .extracting(PublishReport.Published::path, PublishReport.Published::change)
          .containsExactly(tuple("app/zh/a.md", ChangeKind.ADDED));
      assertThat(restarted.isDue()).isFalse();
      assertThat(lastRecap().body()).contains("Better words");
    }
    git.write("app/zh/a.md", future.replace("2024-03-31", "2024-05-01")).commit("dated anew");
    try (Publisher publisher = publisher(ZoneId.of("Europe/Berlin"), now)) {
      assertThat(publisher.publish().withdrawn())
          .extracting(it -> it.recap().value())
          .containsExactly("zh/a");
    }
  }

  private Publisher publisher(ZoneId zone, AtomicReference<Instant> now) {
    var config =
        new ProducerConfig(
            "main",
            git.folder(),
            data,
            "app",
            List.of(),
            List.of(),
            Optional.empty(),
            List.of("zh", "en"),
            zone,
            ProducerConfig.LARGEST_FILE);
    return Publisher.open(config, log, now::get, Boundaries.none());
  }

  @Test
  void aRecapThatTurnsDraftIsWithdrawnAndAnUnreadableOneStays() throws Exception {
    git.write("app/zh/a.md", text("甲")).write("app/zh/b.md", text("乙")).commit("two");
    publish();
    git.write("app/zh/a.md", "---\ntitle: 甲\ndraft: yes\n---\nx\n")
        .write("app/zh/b.md", "---\ntitle: [\n---\nx\n")
        .commit("both");
    PublishReport report = publish();
    assertThat(report.withdrawn())
        .extracting(PublishReport.Withdrawn::path)
        .containsExactly("app/zh/a.md");
    assertThat(report.drafts()).containsExactly("app/zh/a.md");
    assertThat(report.refused())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("front-matter-syntax");
              assertThat(problem.path()).isEqualTo("app/zh/b.md");
            });
    assertThat(events()).hasSize(3);
    git.write("app/zh/b.md", text("乙") + "\nRepaired.\n").commit("repair");
    assertThat(publish().published())
        .extracting(PublishReport.Published::change)
        .containsExactly(ChangeKind.EDITED);
  }

  @Test
  void aForcePushIsComparedTreeByTree() throws Exception {
    String first = git.write("app/zh/a.md", text("甲")).commit("one");
    git.write("app/zh/b.md", text("乙")).commit("two");
    publish();
    git.reset(first).write("app/zh/c.md", text("丙")).commit("other two");
    PublishReport report = publish();
    assertThat(report.published())
        .extracting(PublishReport.Published::path)
        .containsExactly("app/zh/c.md");
    assertThat(report.withdrawn())
        .extracting(PublishReport.Withdrawn::path)
        .containsExactly("app/zh/b.md");
  }

  @Test
  void aCursorWhoseCommitIsGoneIsReconciledWithTheTopic(@TempDir Path other) throws Exception {
    git.write("app/zh/a.md", text("甲")).write("app/zh/b.md", text("乙")).commit("two");
    publish();
    try (GitFolder fresh = GitFolder.in(other)) {
      fresh
          .write("app/zh/a.md", text("甲"))
          .write("app/zh/moved.md", text("乙"))
          .write("app/zh/c.md", text("丙"));
      fresh.commit("the same, in another repository");
      PublishReport report;
      try (Publisher publisher = publisher(other)) {
        report = publisher.publish();
      }
      assertThat(report.withdrawn()).isEmpty();
      assertThat(report.published())
          .extracting(it -> it.recap().value(), PublishReport.Published::change)
          .containsExactlyInAnyOrder(
              tuple("zh/c", ChangeKind.ADDED), tuple("zh/b", ChangeKind.MOVED));
    }
  }

  @Test
  void aPlainFolderIsReconciledEachTime(@TempDir Path folder) throws Exception {
    Path file = Files.createDirectories(folder.resolve("app/zh")).resolve("a.md");
    Files.writeString(file, text("甲"));
    try (Publisher publisher = publisher(folder)) {
      assertThat(publisher.publish().published()).hasSize(1);
      assertThat(publisher.publish().isEmpty()).isTrue();
      Optional<String> before = publisher.head();
      Files.move(file, file.resolveSibling("b.md"));
      assertThat(publisher.head()).isNotEqualTo(before);
      assertThat(publisher.publish().published())
          .extracting(PublishReport.Published::change)
          .containsExactly(ChangeKind.MOVED);
      Files.delete(file.resolveSibling("b.md"));
      assertThat(publisher.publish().withdrawn())
          .extracting(it -> it.recap().value())
          .containsExactly("zh/a");
    }
  }

  @Test
  void theDataFolderIsNoContent(@TempDir Path folder) throws Exception {
    data = folder.resolve("data");
    Path file = Files.createDirectories(folder.resolve("app/zh")).resolve("a.md");
    Files.writeString(file, text("甲"));
    try (Publisher publisher = publisher(folder)) {
      publisher.publish();
      Optional<String> before = publisher.head();
      Files.writeString(Files.createDirectories(data).resolve("log"), "something");
      assertThat(publisher.head()).isEqualTo(before);
      assertThat(publisher.publish().isEmpty()).isTrue();
    }
    assertThat(records(topics.sources())).hasSize(1);
  }

  @Test
  void linksAreNotFollowed(@TempDir Path outside) throws Exception {
    Files.writeString(outside.resolve("secret.md"), text("秘"));
    git.write("app/zh/a.md", text("甲"));
    Files.createSymbolicLink(git.folder().resolve("app/zh/link.md"), outside.resolve("secret.md"));
    Files.createSymbolicLink(git.folder().resolve("app/zh/folder"), outside);
    git.commit("links");
    assertThat(publish().published()).hasSize(1);
    assertThat(ContentChecker.check(config(git.folder()))).isEmpty();
  }

  @Test
  void anEmptyRepositoryAndUncommittedFilesAreNothing() throws Exception {
    assertThat(publish().commit()).isEmpty();
    git.write("app/zh/a.md", text("甲")).commit("one");
    git.write("app/zh/b.md", text("乙"));
    assertThat(publish().published()).hasSize(1);
  }

  @Test
  void aBareRepositoryIsASource(@TempDir Path bare) throws Exception {
    git.write("app/zh/a.md", text("甲")).commit("one");
    Git.cloneRepository()
        .setBare(true)
        .setURI(git.folder().toUri().toString())
        .setDirectory(bare.toFile())
        .call()
        .close();
    try (Publisher publisher = publisher(bare)) {
      assertThat(publisher.publish().published()).hasSize(1);
    }
  }

  @Test
  void picturesAreKeptBeforeTheyAreNamedAndTheirChangeChangesThePage() throws Exception {
    git.write("static/banner.png", PICTURE)
        .write("app/zh/tea/cup.png", PICTURE)
        .write(
            "app/zh/tea/index.md",
            "---\ntitle: 茶\nimg: /banner.png\n---\nLook ![cup](./cup.png) and ![gone](gone.png)\n")
        .commit("pictures");
    publish();
    Recap recap = lastRecap();
    assertThat(recap.path()).isEqualTo("zh/tea/index.html");
    assertThat(recap.assets())
        .extracting("path")
        .containsExactlyInAnyOrder("banner.png", "zh/tea/cup.png");
    assertThat(recap.assets())
        .allMatch(asset -> Files.exists(AssetStore.file(data.resolve("assets"), asset.sha256())));
    assertThat(recap.warnings())
        .anyMatch(warning -> warning.code().equals("image-missing") && warning.line() == 5);
    assertThat(cursor().statics()).extracting("path").containsExactly("banner.png");
    byte[] other = PICTURE.clone();
    other[8] = 2;
    git.write("app/zh/tea/cup.png", other).commit("another cup");
    assertThat(publish().published())
        .extracting(PublishReport.Published::path)
        .containsExactly("app/zh/tea/index.md");
    git.write("app/zh/tea/unrelated.txt", "x").commit("nothing of ours");
    assertThat(publish().isEmpty()).isTrue();
    assertThat(cursor().statics()).hasSize(1);
  }

  @Test
  void whatNothingNamesAnyMoreIsAnOrphanWhenItIsOld() throws Exception {
    git.write("static/banner.png", PICTURE)
        .write(
            "app/zh/tea/cup.png",
            new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 3})
        .write("app/zh/tea/index.md", "---\ntitle: 茶\n---\nLook ![cup](./cup.png)\n")
        .commit("pictures");
    publish();
    String cup = lastRecap().assets().getFirst().sha256();
    git.write("app/zh/tea/index.md", "---\ntitle: 茶\n---\nNo cup any more.\n").commit("no cup");
    publish();
    Path store = data.resolve("assets");
    Instant later = Instant.now().plus(Orphans.AGE).plusSeconds(60);
    assertThat(Orphans.find(log, store, Instant.now())).isEmpty();
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(Orphans.find(log, store, later))
                    .extracting(UnusedAssets.Unused::sha256)
                    .containsExactly(cup));
    UnusedAssets.delete(store, Orphans.find(log, store, later));
    assertThat(Orphans.find(log, store, later)).isEmpty();
    assertThat(AssetStore.file(store, cup)).doesNotExist();
    assertThat(AssetStore.file(store, cursor().statics().getFirst().sha256())).exists();
  }

  @Test
  void twoFilesForOnePageAreSettledByName() throws Exception {
    git.write("app/zh/a.md", text("甲")).commit("one");
    publish();
    git.write("app/zh/A.md", text("乙")).commit("two");
    assertThat(publish().refused())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("page-path-taken");
              assertThat(problem.path()).isEqualTo("app/zh/A.md");
              assertThat(problem.message()).contains("app/zh/a.md");
            });
    git.delete("app/zh/a.md").commit("the first is gone");
    PublishReport report = publish();
    assertThat(report.withdrawn()).extracting(it -> it.recap().value()).containsExactly("zh/a");
    assertThat(report.published()).extracting(it -> it.recap().value()).containsExactly("zh/A");
  }

  @Test
  void theTrailerOfACommitSpeaksForItsFiles() throws Exception {
    git.write("app/zh/a.md", text("甲")).commit("one\n\nAnnounce: none\n");
    git.write("app/zh/b.md", text("乙")).commit("two");
    publish();
    assertThat(events())
        .extracting(event -> ((RecapEvent.RecapPublished) event).recap().announce())
        .containsExactly(AnnounceMode.NONE, AnnounceMode.DEFAULT);
  }

  @Test
  void aPublisherThatWasFencedLooksAgain() throws Exception {
    git.write("app/zh/a.md", text("甲")).commit("one");
    try (Publisher early = publisher(git.folder())) {
      early.publish();
      git.write("app/zh/b.md", text("乙")).commit("two");
      publish();
      git.write("app/zh/c.md", text("丙")).commit("three");
      assertThat(early.publish().published())
          .extracting(PublishReport.Published::path)
          .containsExactly("app/zh/c.md");
    }
    assertThat(events()).hasSize(3);
  }

  @Test
  void aDeathBeforeTheAppendLosesNothing() throws Exception {
    git.write("app/zh/a.md", text("甲")).commit("one");
    Boundaries death =
        boundary -> {
          if (boundary.equals(ProducerBoundaries.BEFORE_APPEND)) {
            throw new IllegalStateException("killed");
          }
        };
    try (Publisher publisher = Publisher.open(config(git.folder()), log, CLOCK, death)) {
      assertThatThrownBy(publisher::publish).hasMessage("killed");
    }
    assertThat(events()).isEmpty();
    assertThat(publish().published()).hasSize(1);
  }

  @Test
  void otherSettingsReadTheSameCommitAgain() throws Exception {
    git.write("app/zh/a.md", text("甲")).write("app/zh/b.md", text("乙")).commit("two");
    publish();
    var narrower =
        new ProducerConfig(
            "main",
            git.folder(),
            data,
            "app",
            List.of("**/a.md"),
            List.of(),
            Optional.empty(),
            List.of("zh"),
            ZoneId.of("Asia/Shanghai"),
            ProducerConfig.LARGEST_FILE);
    try (Publisher publisher = Publisher.open(narrower, log, CLOCK, Boundaries.none())) {
      PublishReport report = publisher.publish();
      assertThat(report.published()).isEmpty();
      assertThat(report.withdrawn()).extracting(it -> it.recap().value()).containsExactly("zh/b");
    }
  }

  @Test
  void noAddressOfAContributorIsOnATopic() throws Exception {
    git.write(
            "app/zh/a.md",
            """
            ---
            title: 甲
            author: Li Lei <li@private.example>
            created_by: {name: Han, email: han@private.example}
            note: ask li@private.example
            ---
            Body words.
            """)
        .commit("one");
    publish();
    byte[] value = records(topics.recaps()).getFirst().value().orElseThrow();
    assertThat(new String(value, java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("private.example")
        .contains("Li Lei")
        .contains("Han");
  }

  @Test
  void theCheckReadsTheWorkTree() throws Exception {
    git.write(".gitignore", "build\n").write("app/zh/a.md", text("甲")).commit("one");
    git.write("app/zh/b.md", "no front matter").write("app/zh/build/c.md", "ignored");
    assertThat(ContentChecker.check(config(git.folder())))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.toString())
                    .startsWith("app/zh/b.md:1:1: error front-matter-missing "));
  }
}
