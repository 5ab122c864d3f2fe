package dev.afterword.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.afterword.contract.ChangeKind;
import dev.afterword.contract.Problem;
import dev.afterword.eventlog.Boundaries;
import dev.afterword.eventlog.EventLog;
import dev.afterword.eventlog.OwnTopics;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What repositories hold besides plain commits of plain files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddRepositoriesTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2100-01-01T00:00:00Z"));

  @RegisterExtension private final OwnTopics kafka = OwnTopics.create();
  private EventLog log;
  private GitFolder git;
  private Path data;

  @BeforeEach
  void prepare(@TempDir Path content, @TempDir Path store) throws Exception {
    log = kafka.connect("one");
    git = GitFolder.in(content);
    data = store;
  }

  @AfterEach
  void disconnect() {
    git.close();
  }

  private ProducerConfig config(Path content) {
    return ProducerConfig.of(content, data, List.of("zh", "en"), ZoneOffset.UTC);
  }

  private PublishReport publish(Path content) {
    try (Publisher publisher = Publisher.open(config(content), log, CLOCK, Boundaries.none())) {
      return publisher.publish();
    }
  }

  private PublishReport publish() {
    return publish(git.folder());
  }

  private static String text(String title) {
    return "---\ntitle: "
        + title
        + "\ndate: 2024-05-01\nsummary: Words.\n---\nTea, "
        + title
        + ".\n";
  }

  /** Both parents bring something, and a file that both have is told once. */
  @Test
  void aMergeTellsWhatBothSidesBrought() throws Exception {
    git.write("en/a.md", text("A")).commit("one");
    publish();
    try (Git raw = Git.open(git.folder().toFile())) {
      raw.checkout().setCreateBranch(true).setName("side").call();
      git.write("en/b.md", text("B")).commit("on the side");
      raw.checkout().setName("main").call();
      git.write("en/c.md", text("C")).write("en/a.md", text("A again")).commit("meanwhile");
      var side = raw.getRepository().resolve("side");
      raw.merge()
          .include(side)
          .setFastForward(MergeCommand.FastForwardMode.NO_FF)
          .setCommit(false)
          .call();
      var who = new PersonIdent("Tea", "tea@private.example");
      raw.commit().setMessage("merge").setAuthor(who).setCommitter(who).setSign(false).call();
    }
    assertThat(publish().published())
        .extracting(PublishReport.Published::path, PublishReport.Published::change)
        .containsExactlyInAnyOrder(
            tuple("en/a.md", ChangeKind.EDITED),
            tuple("en/b.md", ChangeKind.ADDED),
            tuple("en/c.md", ChangeKind.ADDED));
  }

  /** Its cursor's commit is not there, nor are the commits that its files are from. */
  @Test
  void aShallowCloneGoesOnWhereAWholeOneWas(@TempDir Path shallow) throws Exception {
    git.write("en/a.md", text("A")).commit("one");
    git.write("en/b.md", text("B")).commit("two");
    publish();
    git.write("en/c.md", text("C")).commit("three");
    git.write("en/a.md", text("A again")).commit("four");
    Git.cloneRepository()
        .setURI(git.folder().toUri().toString())
        .setDirectory(shallow.toFile())
        .setDepth(1)
        .call()
        .close();
    PublishReport report = publish(shallow);
    assertThat(report.published())
        .extracting(PublishReport.Published::path, PublishReport.Published::change)
        .containsExactlyInAnyOrder(
            tuple("en/a.md", ChangeKind.EDITED), tuple("en/c.md", ChangeKind.ADDED));
    assertThat(report.withdrawn()).isEmpty();
  }

  @Test
  void aSubmoduleIsNotEntered() throws Exception {
    git.write("en/a.md", text("A"));
    try (GitFolder inner = GitFolder.in(git.folder().resolve("en/theirs"))) {
      inner.write("b.md", text("B")).commit("theirs");
      git.commit("with a submodule");
    }
    assertThat(publish().published())
        .extracting(PublishReport.Published::path)
        .containsExactly("en/a.md");
  }

  @Test
  void theTwoWaysToWriteALetterAreOneName() throws Exception {
    git.write("en/Cafe\u0301 au lait .md", text("Café")).commit("by a Mac");
    assertThat(publish().published())
        .extracting(it -> it.recap().value())
        .containsExactly("en/Café au lait ");
    git.move("en/Cafe\u0301 au lait .md", "en/Café au lait .md").commit("by anybody else");
    assertThat(publish().published())
        .extracting(it -> it.recap().value(), PublishReport.Published::change)
        .containsExactly(tuple("en/Café au lait ", ChangeKind.MOVED));
  }

  @Test
  void whatLiesInLargeFileStorageIsTold() throws Exception {
    String pointer =
        "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 9\n";
    git.write("en/a.md", pointer)
        .write("en/b.md", text("B") + "![Tea](tea.png)\n")
        .write("en/tea.png", pointer)
        .commit("pointers");
    assertThat(publish().refused())
        .extracting(Problem::path, Problem::code)
        .containsExactly(tuple("en/a.md", "lfs-pointer"));
    assertThat(ContentChecker.check(config(git.folder())))
        .extracting(Problem::path, Problem::code)
        .contains(tuple("en/b.md", "image-missing"));
  }

  /** Refused by its size: whoever reads it needs a third of a gigabyte. */
  @Test
  void aFileOfThreeHundredMegabytesIsRefusedUnread(@TempDir Path folder) throws Exception {
    Path file = Files.createDirectories(folder.resolve("en")).resolve("film.md");
    try (var large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(300L << 20);
    }
    Files.writeString(folder.resolve("en/a.md"), text("A"));
    Git.init().setDirectory(folder.toFile()).call().close();
    assertThat(ContentChecker.check(config(folder)))
        .extracting(Problem::path, Problem::code)
        .containsExactly(tuple("en/film.md", "too-large"));
  }

  @Test
  void aTranslationThatMovesAlongStaysATranslation() throws Exception {
    git.write("zh/a.md", text("甲")).write("en/a.md", text("A")).commit("two languages");
    publish();
    git.move("zh/a.md", "zh/2024/a.md").move("en/a.md", "en/2024/a.md").commit("into a year");
    assertThat(publish().published())
        .extracting(it -> it.recap().value(), PublishReport.Published::change)
        .containsExactlyInAnyOrder(
            tuple("zh/a", ChangeKind.MOVED), tuple("en/a", ChangeKind.MOVED));
  }
}
