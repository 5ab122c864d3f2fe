package dev.afterword.desk.forge;

import static dev.afterword.desk.forge.SampleLines.COMMIT;
import static dev.afterword.desk.forge.SampleLines.NOW;
import static dev.afterword.desk.forge.SampleLines.REVISION;
import static dev.afterword.desk.forge.SampleLines.live;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.PageStatus;
import dev.afterword.desk.board.Line;
import dev.afterword.desk.hook.Forge;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StatusReporterTest {
  private static final String LATER = "beef".repeat(10);

  @TempDir private Path folder;
  private Instant now = NOW;
  private Optional<List<Line>> lines = Optional.empty();
  private StandInForge forge;
  private StatusReporter reporter;

  @BeforeEach
  void open() throws Exception {
    forge = StandInForge.of(Forge.GITHUB);
    reporter = reporter();
  }

  private StatusReporter reporter() {
    return new StatusReporter(
        _ -> lines,
        Map.of("main", forge.account()),
        new Judgement(List.of("toots"), Optional.empty()),
        new ForgeClient(),
        folder.resolve("statuses.json"),
        () -> now);
  }

  @AfterEach
  void close() {
    reporter.close();
    forge.close();
  }

  private void glances(int count) {
    for (int i = 0; i < count; i++) {
      reporter.glance();
      now = now.plusSeconds(1);
    }
  }

  private static Line with(String commit, String state) {
    return SampleLines.line(
        "en/tea",
        commit,
        Optional.of(REVISION),
        Optional.of(PageStatus.LIVE),
        Map.of("toots", state));
  }

  private List<String> states() {
    return forge.taken().stream().map(StandInForge.Taken::state).toList();
  }

  @Test
  void onlyAChangeThatStaysIsTold() {
    glances(3);
    assertThat(forge.calls()).isZero();

    lines = Optional.of(List.of(live("en/tea", Map.of("toots", "planned"))));
    glances(1);
    assertThat(forge.calls()).isZero();
    glances(5);
    lines = Optional.of(List.of(live("en/tea", Map.of("toots", "delivered"))));
    glances(5);

    assertThat(states()).containsExactly("pending", "success");
    assertThat(forge.complaints()).isEmpty();
    assertThat(forge.taken().getFirst().path()).endsWith("/statuses/" + COMMIT);
  }

  @Test
  void troubleIsTriedAgainEachTimeLater() {
    lines = Optional.of(List.of(live("en/tea", Map.of("toots", "delivered"))));
    forge.next(500, Map.of(), "");
    forge.next(401, Map.of(), "");
    forge.next(429, Map.of("Retry-After", "100"), "");

    glances(2);
    assertThat(forge.calls()).isEqualTo(1);
    glances(9);
    assertThat(forge.calls()).isEqualTo(1);
    glances(2);
    assertThat(forge.calls()).isEqualTo(2);
    glances(21);
    assertThat(forge.calls()).isEqualTo(3);
    glances(97);
    assertThat(forge.calls()).isEqualTo(3);
    glances(4);
    assertThat(states()).containsExactly("success");
  }

  @Test
  void oneCommitThatIsRefusedDoesNotStopTheOthers() {
    lines =
        Optional.of(
            List.of(
                with("0".repeat(40), "delivered"),
                SampleLines.line(
                    "en/milk",
                    LATER,
                    Optional.of(REVISION),
                    Optional.of(PageStatus.LIVE),
                    Map.of("toots", "skipped"))));
    forge.next(422, Map.of(), "");

    glances(2);

    assertThat(forge.taken()).singleElement().extracting(StandInForge.Taken::path).isNotNull();
    assertThat(forge.taken().getFirst().path()).endsWith(LATER);
  }

  @Test
  void aPendingCommitWhoseRecapsCameAgainIsClosed() {
    lines = Optional.of(List.of(with(COMMIT, "planned")));
    glances(2);
    lines = Optional.of(List.of(with(LATER, "delivered")));
    glances(5);

    assertThat(forge.taken())
        .extracting(one -> one.path().replaceFirst(".*/", "") + " " + one.state())
        .containsExactlyInAnyOrder(COMMIT + " pending", LATER + " success", COMMIT + " success");
  }

  @Test
  void aPlainFolderHasNoCommitsAndOtherSourcesNoAccount() {
    Line folder = with("digest", "delivered");
    lines = Optional.of(List.of(folder));
    glances(3);

    assertThat(forge.calls()).isZero();
  }

  @Test
  void aProcessThatIsDoneTellsAtOnceAndANewOneRepeatsNothing() throws Exception {
    lines = Optional.of(List.of(with(COMMIT, "delivered")));
    reporter.finish();
    reporter.finish();
    assertThat(states()).containsExactly("success");

    try (var second = reporter()) {
      second.finish();
    }
    assertThat(states()).containsExactly("success");
    Files.writeString(folder.resolve("statuses.json"), "[half a");
    try (var forgetful = reporter()) {
      forgetful.finish();
    }
    assertThat(states()).containsExactly("success", "success");
  }

  @Test
  void whatHasChangedWhileNobodyRanIsToldAtTheNextStart() {
    lines = Optional.of(List.of(with(COMMIT, "planned")));
    reporter.finish();
    reporter.close();

    now = now.plus(Duration.ofHours(5));
    lines = Optional.of(List.of(with(LATER, "delivered")));
    try (var second = reporter()) {
      second.finish();
    }

    assertThat(forge.taken())
        .extracting(one -> one.path().replaceFirst(".*/", "") + " " + one.state())
        .containsExactlyInAnyOrder(COMMIT + " pending", LATER + " success", COMMIT + " success");
  }

  @Test
  void aCommitOfLastMonthIsForgotten() throws Exception {
    lines = Optional.of(List.of(with(COMMIT, "planned")));
    reporter.finish();
    now = now.plus(Duration.ofDays(30));
    lines = Optional.of(List.of());
    reporter.finish();

    assertThat(states()).containsExactly("pending");
  }

  @Test
  void theThreadFollowsByItself() throws Exception {
    lines = Optional.of(List.of(with(COMMIT, "delivered")));
    reporter.start();

    long end = System.nanoTime() + Duration.ofSeconds(8).toNanos();
    while (forge.taken().isEmpty() && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    assertThat(states()).containsExactly("success");
  }
}
