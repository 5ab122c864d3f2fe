package dev.afterword.desk.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.control.Place;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Letters of one recap wait in one line, and nobody else waits with them. */
class QueueingTest {
  private static final String RECAPS = "afterword.recaps";
  private static final Map<String, Place> NOTHING_LATER = Map.of();

  private static DeadLetterReport letter(int number, String stage, String key, long offset) {
    return letter(number, stage, key, offset, "open");
  }

  private static DeadLetterReport letter(
      int number, String stage, String key, long offset, String state) {
    return new DeadLetterReport(
        new Place(0, number),
        Instant.EPOCH,
        stage,
        "unreadable",
        RECAPS,
        0,
        offset,
        key,
        3,
        state,
        0,
        "",
        List.of());
  }

  private static List<DeadLetterReport> queue(
      Map<String, Place> later, DeadLetterReport... letters) {
    return new Queueing(RECAPS, (_, _) -> later).of(List.of(letters));
  }

  @Test
  void laterLettersOfOneRecapAndStageStandBehindTheFirstInTheOrderOfEvents() {
    var letters =
        queue(
            NOTHING_LATER,
            letter(1, "renderer", "en/tea", 10),
            letter(2, "syndicator", "en/tea", 10),
            letter(3, "renderer", "en/tea", 30),
            letter(4, "renderer", "en/milk", 20),
            letter(5, "renderer", "en/tea", 20));

    assertThat(letters)
        .extracting(DeadLetterReport::behind)
        .containsExactly(
            List.of(new Place(0, 5), new Place(0, 3)),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Place(0, 3)));
  }

  @Test
  void whatIsSettledStandsInNoLine() {
    var letters =
        queue(
            NOTHING_LATER,
            letter(1, "renderer", "en/tea", 10),
            letter(2, "renderer", "en/tea", 20, "dropped"),
            letter(3, "renderer", "", 20),
            letter(4, "renderer", "", 30),
            letter(5, "", "en/tea", 30));

    assertThat(letters).extracting(DeadLetterReport::behind).containsOnly(List.of());
  }

  @Test
  void aLaterEventThatCanBeReadSupersedesWhatCameBeforeItAndNothingElse() {
    var letters =
        queue(
            Map.of("en/tea", new Place(0, 20)),
            letter(1, "renderer", "en/tea", 10),
            letter(2, "renderer", "en/tea", 20),
            letter(3, "renderer", "en/milk", 10),
            letter(4, "renderer", "en/tea", 15, "redriving"));

    assertThat(letters)
        .extracting(DeadLetterReport::state)
        .containsExactly("superseded", "open", "open", "redriving");
    assertThat(letters.getFirst().answer()).isEqualTo("a later event of the recap is on the log");
    assertThat(letters.getFirst().awaitsDecision()).isFalse();
  }
}
