package dev.afterword.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.Delivery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short past with everything that real ones have: {@code bench/histories} replays those. */
class HistoriesTest {
  private static final String VIDEO =
      "\n### Green tea\n\n<video src=\"https://v.example/%d.mp4\" controls></video>\n";

  private Instant now = Instant.parse("2026-03-01T08:00:00Z");

  @Test
  void aRecapIsAnnouncedOnceAndItsVideosWhenTheyCome(@TempDir Path folder) throws Exception {
    Path content = folder.resolve("content");
    try (Git git = Git.init().setDirectory(content.toFile()).call()) {
      writeImport(content, git);
      writeHastyPage(content, git);
      writeLongEditedPage(content, git);
      moveEverything(content, git);
      sweepMetadata(content, git);
    }
    var replay = new HistoryReplay();
    replay.run(content, folder.resolve("data"), "", List.of("**/*.md"));

    for (Audience audience : replay.audiences()) {
      assertThat(Histories.faults(audience)).isEmpty();
      assertThat(acts(audience, "en/hasty")).containsExactly(Act.ANNOUNCE);
      assertThat(acts(audience, "en/long").stream().filter(act -> act != Act.EDIT))
          .containsExactly(Act.ANNOUNCE, Act.FOLLOW_UP);
      assertThat(audience.said())
          .allSatisfy(said -> assertThat(replay.size(said.commit())).isLessThan(20));
      assertThat(audience.deliveries().stream().filter(HistoriesTest::isHeld)).hasSize(30);
    }
    assertThat(acts(replay.audiences().getFirst(), "en/long")).contains(Act.EDIT);
    assertThat(acts(replay.audiences().getLast(), "en/long")).doesNotContain(Act.EDIT);
  }

  private static boolean isHeld(Delivery delivery) {
    return delivery.state().name().equals("held");
  }

  private static List<Act> acts(Audience audience, String recap) {
    return audience.said().stream()
        .filter(said -> said.recap().value().equals(recap))
        .map(Audience.Said::act)
        .toList();
  }

  private void writeImport(Path content, Git git) throws IOException, GitAPIException {
    for (int page = 0; page < 30; page++) {
      write(content.resolve("en/old" + page + ".md"), page("Old " + page, "2026-02-20", ""));
    }
    commit(git, Duration.ofDays(1));
  }

  /** Three commits within ten minutes. */
  private void writeHastyPage(Path content, Git git) throws IOException, GitAPIException {
    Path file = content.resolve("en/hasty.md");
    for (String title : List.of("Tee", "Tea", "Tea for all")) {
      write(file, page(title, "2026-03-02", ""));
      commit(git, Duration.ofMinutes(3));
    }
  }

  /** Nine commits over some weeks. */
  private void writeLongEditedPage(Path content, Git git) throws IOException, GitAPIException {
    Path file = content.resolve("en/long.md");
    List<String> texts =
        List.of(
            page("Coffee", "2026-03-04", ""),
            page("Coffee", "2026-03-04", "\nA typo les.\n"),
            page("Coffee", "2026-03-04", "\nA typo less.\n"),
            page("Coffee, at last", "2026-03-04", "\nA typo less.\n"),
            page("Coffee, at last", "2026-03-05", "\nA typo less.\n"),
            page("Coffee, at last", "2026-03-05", VIDEO.formatted(1) + VIDEO.formatted(2)),
            page("Coffee, at last", "2026-03-05", VIDEO.formatted(1) + VIDEO.formatted(3)),
            page(
                "Coffee, at last", "2026-03-05", VIDEO.formatted(1) + VIDEO.formatted(3) + "\nYes"),
            page(
                "Coffee, at last", "2026-03-05", VIDEO.formatted(1) + VIDEO.formatted(3) + "\nNo"));
    for (String text : texts) {
      write(file, text);
      commit(git, Duration.ofDays(2));
    }
  }

  private void moveEverything(Path content, Git git) throws IOException, GitAPIException {
    rewrite(content, path -> path.resolveSibling("moved-" + path.getFileName()), text -> text);
    commit(git, Duration.ofDays(1));
  }

  private void sweepMetadata(Path content, Git git) throws IOException, GitAPIException {
    rewrite(
        content,
        path -> path,
        text -> text.replaceFirst("---\n", "---\nlayout: wide\ntags: [tea]\n"));
    commit(git, Duration.ofDays(1));
  }

  private static void rewrite(Path content, UnaryOperator<Path> place, UnaryOperator<String> change)
      throws IOException {
    try (var files = Files.list(content.resolve("en"))) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        Files.delete(file);
        Files.writeString(place.apply(file), change.apply(text));
      }
    }
  }

  private static String page(String title, String date, String body) {
    return "---\ntitle: " + title + "\ndate: " + date + "\nsummary: What was said.\n---\n\n" + body;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private void commit(Git git, Duration later) throws GitAPIException {
    now = now.plus(later);
    var who = new PersonIdent("Ada", "ada@private.example", now, ZoneOffset.UTC);
    git.add().addFilepattern(".").call();
    git.add().setUpdate(true).addFilepattern(".").call();
    git.commit().setMessage("Write").setAuthor(who).setCommitter(who).setSign(false).call();
  }
}
