package dev.afterword.desk.forge;

import static dev.afterword.desk.forge.SampleLines.COMMIT;
import static dev.afterword.desk.forge.SampleLines.REVISION;
import static dev.afterword.desk.forge.SampleLines.live;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.PageStatus;
import dev.afterword.contract.Revision;
import dev.afterword.desk.board.Line;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JudgementTest {
  private final Judgement judgement = new Judgement(List.of("toots", "mail"), Optional.empty());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          delivered | delivered | SUCCESS | Live; announced on mail, toots
          delivered | skipped   | SUCCESS | Live; announced on toots
          skipped   | retracted | SUCCESS | Live; nothing to announce
          planned   | delivered | PENDING | Live; still to be said on toots
          sending   | planned   | PENDING | Live; still to be said on mail, toots
          retracting | skipped  | PENDING | Live; still to be said on toots
          held      | planned   | PENDING | Live; waits for a person on toots
          uncertain | held      | PENDING | Live; nobody knows whether it is out on toots
          rejected  | uncertain | FAILURE | Live; refused by toots
          """)
  void theWorstIsTold(String toots, String mail, Verdict verdict, String description) {
    CommitStatus status =
        judgement.of(List.of(live("en/tea", Map.of("toots", toots, "mail", mail))));

    assertThat(status.verdict()).isEqualTo(verdict);
    assertThat(status.description()).isEqualTo(description);
    assertThat(status.target()).contains(URI.create("https://talks.example/en/tea"));
  }

  @Test
  void aPageThatIsNotLiveComesFirst() {
    Line dark =
        SampleLines.line(
            "en/milk", COMMIT, Optional.of(Revision.of("new")), Optional.empty(), Map.of());
    CommitStatus status =
        judgement.of(List.of(live("en/tea", Map.of("toots", "rejected", "mail", "held")), dark));

    assertThat(status)
        .isEqualTo(
            new CommitStatus(Verdict.PENDING, "Not live yet: 1 of 2 pages", Optional.empty()));
  }

  @Test
  void whatTheSyndicatorHasNotReadIsPending() {
    assertThat(judgement.of(List.of(live("en/tea", Map.of()))).description())
        .isEqualTo("Live; the syndicator has not read it yet");

    Line edited =
        new Line(
            live("en/tea", Map.of()).recap(),
            live("en/tea", Map.of()).about(),
            live("en/tea", Map.of()).page(),
            Map.of("toots", SampleLines.cell("delivered", Revision.of("old"), ChangeClass.NEW)));
    assertThat(judgement.of(List.of(edited)).verdict()).isEqualTo(Verdict.PENDING);
  }

  @Test
  void aChannelThatIsYoungerThanTheRecapOrIsGoneDoesNotMatter() {
    CommitStatus status =
        judgement.of(List.of(live("en/tea", Map.of("toots", "delivered", "gone", "planned"))));

    assertThat(status.verdict()).isEqualTo(Verdict.SUCCESS);
    assertThat(new Judgement(List.of(), Optional.empty()).of(List.of(live("en/tea", Map.of()))))
        .extracting(CommitStatus::description)
        .isEqualTo("Live; nothing to announce");
  }

  @Test
  void aWithdrawalIsDoneWhenThePageIs() {
    Line waiting =
        SampleLines.line(
            "en/tea", COMMIT, Optional.empty(), Optional.of(PageStatus.LIVE), Map.of());
    Line done =
        SampleLines.line(
            "en/tea", COMMIT, Optional.empty(), Optional.of(PageStatus.WITHDRAWN), Map.of());

    assertThat(judgement.of(List.of(waiting)).verdict()).isEqualTo(Verdict.PENDING);
    assertThat(judgement.of(List.of(done)).description())
        .isEqualTo("Withdrawn; nothing to announce");
  }

  @Test
  void theDesksTimelineIsTheTargetWhereBrowsersSeeTheDesk() {
    var known = new Judgement(List.of(), Optional.of(URI.create("https://ops.example/after")));

    assertThat(known.of(List.of(live("zh/茶", Map.of()))).target())
        .contains(URI.create("https://ops.example/after/desk/timeline?id=zh%2F%E8%8C%B6"));
  }

  @Test
  void anAddressThatIsNoneIsLeftOut() {
    Line line = live("en/tea", Map.of());
    Line.Live page = line.page().orElseThrow();
    for (String url : List.of("javascript:alert(1)", "not an address", "")) {
      Line foreign =
          new Line(
              line.recap(),
              line.about(),
              Optional.of(new Line.Live(url, REVISION, page.status(), page.at())),
              Map.of());

      assertThat(judgement.of(List.of(foreign)).target()).isEmpty();
    }
  }

  @Test
  void aLongSentenceIsCutBetweenCharacters() {
    var status = new CommitStatus(Verdict.SUCCESS, "茶🍵".repeat(100), Optional.empty());

    for (int most = 2; most < 310; most++) {
      String text = status.description(most);
      assertThat(text.length()).isLessThanOrEqualTo(most);
      assertThat(text.codePoints().noneMatch(unit -> unit >= 0xD800 && unit <= 0xDFFF)).isTrue();
    }
  }
}
