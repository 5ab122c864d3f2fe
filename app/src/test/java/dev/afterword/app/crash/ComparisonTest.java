package dev.afterword.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final List<String> CHANNELS = List.of("toots");

  private static Comparison.Verdict verdict(Believed believed, Seen... seen) {
    return Comparison.of(CHANNELS, 1, List.of(believed), List.of(seen));
  }

  private static Believed ledger(String state, int posts) {
    return new Believed("toots", 1, state, posts, "");
  }

  private static Seen post(String text) {
    return new Seen("toots", 1, text);
  }

  private static void assertCounts(Comparison.Verdict verdict, int lost, int doubled) {
    assertThat(verdict.lost()).as(verdict.toString()).isEqualTo(lost);
    assertThat(verdict.doubled()).as(verdict.toString()).isEqualTo(doubled);
    assertThat(verdict.findings().isEmpty()).isEqualTo(lost + doubled == 0);
  }

  @Test
  void aThreadThatIsSeenAsTheLedgerHasItIsClean() {
    assertCounts(verdict(ledger("delivered", 2), post("one"), post("two")), 0, 0);
  }

  @Test
  void aTextSeenTwiceIsADouble() {
    assertCounts(verdict(ledger("delivered", 1), post("one"), post("one")), 0, 1);
  }

  @Test
  void aReceiptWithoutAPostIsALoss() {
    assertCounts(verdict(ledger("delivered", 2), post("one")), 1, 0);
  }

  @Test
  void aPostWithoutAReceiptIsADouble() {
    assertCounts(verdict(ledger("delivered", 1), post("one"), post("two")), 0, 1);
  }

  @Test
  void aDoubtCoversOnePostThatMayBeThereOrNot() {
    assertCounts(verdict(ledger("uncertain", 0)), 0, 0);
    assertCounts(verdict(ledger("uncertain", 0), post("one")), 0, 0);
    assertCounts(verdict(ledger("uncertain", 0), post("one"), post("two")), 0, 1);
    assertCounts(verdict(ledger("uncertain", 1)), 1, 0);
  }

  @Test
  void whatWasNeitherSaidNorDoubtedIsLost() {
    assertCounts(verdict(ledger("held", 0)), 1, 0);
    assertCounts(Comparison.of(CHANNELS, 1, List.of(), List.of()), 1, 0);
  }

  @Test
  void postsOfOtherChannelsAndRecapsDoNotCount() {
    assertCounts(
        verdict(
            ledger("delivered", 1), post("one"), new Seen("x", 1, "one"), new Seen("toots", 0, "")),
        0,
        0);
  }
}
