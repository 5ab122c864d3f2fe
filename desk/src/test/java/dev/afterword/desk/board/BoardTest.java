package dev.afterword.desk.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.PageStatus;
import dev.afterword.contract.RecapId;
import dev.afterword.contract.Revision;
import dev.afterword.contract.control.Control;
import dev.afterword.contract.control.Decision;
import dev.afterword.contract.control.LetterDecision;
import dev.afterword.contract.control.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BoardTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Revision REVISION = Revision.of("text");

  private final Board board = new Board();

  private void recap(RecapId id, String title, Instant at) {
    recap(id, title, at, new Place(0, 1));
  }

  private void recap(RecapId id, String title, Instant at, Place place) {
    board.recap(
        id,
        Optional.of(
            new Line.About(title, "en", Optional.of(REVISION), "c0ffee", at, at, place, "main")));
  }

  private static Cell cell(String state, String reason, Optional<Instant> since) {
    return new Cell(
        state,
        ChangeClass.NEW,
        REVISION,
        1,
        Optional.empty(),
        reason,
        NOW,
        since,
        Optional.empty(),
        new Place(0, 1));
  }

  private Tally posts() {
    return Objects.requireNonNull(board.tallies(NOW).get("posts"));
  }

  @Test
  void theNewestComesFirstAndWordsFindIt() {
    recap(new RecapId("en/old"), "Tea", NOW.minusSeconds(60));
    recap(new RecapId("en/new"), "茶会", NOW);

    assertThat(board.find(Question.first(10)).lines())
        .extracting(Line::title)
        .containsExactly("茶会", "Tea");
    assertThat(board.find(new Question(Optional.of("TEA"), Optional.empty(), 1, 10)).lines())
        .extracting(line -> line.recap().value())
        .containsExactly("en/old");
    assertThat(board.find(new Question(Optional.empty(), Optional.of("held"), 1, 10)).total())
        .isZero();
    assertThat(board.find(new Question(Optional.empty(), Optional.empty(), 99_999, 50)).lines())
        .isEmpty();
  }

  @Test
  void whatCameLatelyIsFoundWithItsSource() {
    recap(new RecapId("en/old"), "Tea", NOW.minusSeconds(60));
    recap(new RecapId("en/new"), "Milk", NOW);

    assertThat(board.since(NOW))
        .singleElement()
        .satisfies(line -> assertThat(line.recap().value()).isEqualTo("en/new"))
        .satisfies(line -> assertThat(line.about().orElseThrow().source()).isEqualTo("main"));
  }

  @Test
  void aChannelTellsItsOldestDebtAndWhy() {
    RecapId tea = new RecapId("en/tea");
    recap(tea, "Tea", NOW);
    board.delivery(
        "posts",
        tea,
        Optional.of(cell("planned", "the platform is away", Optional.of(NOW.minusSeconds(90)))));
    board.delivery(
        "posts",
        new RecapId("en/milk"),
        Optional.of(cell("planned", "", Optional.of(NOW.plusSeconds(90)))));

    Tally tally = posts();

    assertThat(tally.count("planned")).isEqualTo(2);
    assertThat(tally.age(NOW)).isEqualTo(Duration.ofSeconds(90));
    assertThat(tally.trouble()).contains("the platform is away");
    assertThat(tally.why()).isEqualTo("the platform is away");
  }

  @Test
  void aChannelWhoseDebtHasNoWordsStillSaysWhyItWaits() {
    RecapId tea = new RecapId("en/tea");
    recap(tea, "Tea", NOW);
    board.delivery(
        "posts", tea, Optional.of(cell("planned", "", Optional.of(NOW.minusSeconds(90)))));

    assertThat(posts().why()).contains("comes in its turn");
  }

  @Test
  void aPauseLastsUntilItIsTakenBack() {
    var pause = new Control("channel:posts", new Decision.Pause("posts"), "Mei", "fair", NOW);
    board.control(pause);
    assertThat(posts().paused()).contains(pause);

    board.control(new Control("channel:posts", new Decision.Resume("posts"), "Mei", "", NOW));
    assertThat(board.tallies(NOW)).isEmpty();
  }

  @Test
  void aPageIsLiveOnlyInTheRevisionOfItsRecap() {
    RecapId tea = new RecapId("en/tea");
    recap(tea, "Tea", NOW);
    board.page(
        tea,
        Optional.of(
            new Line.Live("https://a.example", Revision.of("other"), PageStatus.LIVE, NOW)));
    assertThat(board.sizes().pages()).isZero();

    board.page(
        tea, Optional.of(new Line.Live("https://a.example", REVISION, PageStatus.LIVE, NOW)));
    assertThat(board.sizes().pages()).isEqualTo(1);

    board.recap(tea, Optional.empty());
    board.page(tea, Optional.empty());
    assertThat(board.line(tea)).isEmpty();
  }

  @Test
  void aLetterThatIsSettledCountsNoMore() {
    board.letter(parked(4));
    board.letter(parked(5));
    board.control(
        new Control("letter:5", new LetterDecision.Discard(new Place(0, 5)), "Mei", "", NOW));

    assertThat(board.sizes().deadLetters()).isEqualTo(1);
  }

  private static Parked parked(long number) {
    return new Parked(new Place(0, number), Optional.empty(), new Place(0, number));
  }

  @Test
  void aLetterCountsNoMoreOnceALaterEventOfItsRecapCanBeRead() {
    RecapId tea = new RecapId("en/events/tea");
    board.letter(new Parked(new Place(0, 4), Optional.of(tea), new Place(0, 17)));
    board.letter(new Parked(new Place(0, 5), Optional.of(tea), new Place(0, 18)));
    assertThat(board.sizes().deadLetters()).isEqualTo(2);

    recap(tea, "Tea", NOW, new Place(0, 18));
    assertThat(board.sizes().deadLetters()).isEqualTo(1);
    assertThat(new BoardEvents(board).last(Map.of(0, 0L), List.of("en/events/tea", "")))
        .containsExactly(Map.entry("en/events/tea", new Place(0, 18)));

    recap(tea, "Tea", NOW, new Place(0, 19));
    assertThat(board.sizes().deadLetters()).isZero();
  }

  /** Ten thousand recaps on fifteen channels: the first page, the channels and a search. */
  @Test
  void itAnswersQuicklyAndTakesLittleWhenThereIsMuch() {
    long before = used();
    for (int recap = 0; recap < 10_000; recap++) {
      RecapId id = new RecapId("en/events/recap-" + recap);
      recap(id, "Recap number " + recap, NOW.minusSeconds(recap));
      for (int channel = 0; channel < 15; channel++) {
        board.delivery(
            "channel-" + channel, id, Optional.of(cell("delivered", "", Optional.empty())));
      }
    }
    long bytes = used() - before;

    long began = System.nanoTime();
    assertThat(board.find(Question.first(50)).lines()).hasSize(50);
    assertThat(board.tallies(NOW)).hasSize(15);
    assertThat(board.find(new Question(Optional.of("9999"), Optional.empty(), 1, 50)).total())
        .isEqualTo(1);
    assertThat(board.in("held")).isEmpty();

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    assertThat(bytes).isLessThan(80L * 1024 * 1024);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
