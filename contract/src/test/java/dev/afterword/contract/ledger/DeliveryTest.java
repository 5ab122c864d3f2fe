package dev.afterword.contract.ledger;

import static dev.afterword.contract.ledger.Letters.NOW;
import static dev.afterword.contract.ledger.Letters.delivery;
import static dev.afterword.contract.ledger.Letters.planned;
import static dev.afterword.contract.ledger.Letters.progress;
import static dev.afterword.contract.ledger.Letters.receipt;
import static dev.afterword.contract.ledger.Letters.sending;
import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.Revision;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryTest {
  private static final Instant LATER = NOW.plusSeconds(60);

  private final Delivery said = planned().accepted(progress(1), receipt("a"), LATER);

  @Test
  void itsKeyIsChannelAndRecap() {
    assertThat(planned().key()).isEqualTo("letters:zh/one");
  }

  @Test
  void aFirstAnnouncementHasOneKeyWhateverItsRevision() {
    String key = planned().idempotencyKey(progress(2));
    var other = Progress.announcing(Revision.of("b"), Letters.substance(), progress(2).posts());
    assertThat(key).hasSize(32).isEqualTo(planned().idempotencyKey(other));
    assertThat(planned().with(said.state(), LATER).idempotencyKey(progress(2))).isEqualTo(key);
  }

  @Test
  void everythingElseHasAKeyOfItsOwn() {
    var keys = new HashSet<String>();
    keys.add(planned().idempotencyKey(progress(2)));
    keys.add(planned().idempotencyKey(progress(2).with(receipt("a"))));
    keys.add(planned().anew().idempotencyKey(progress(2)));
    keys.add(planned().idempotencyKey(act(Act.FOLLOW_UP, "a")));
    keys.add(planned().idempotencyKey(act(Act.FOLLOW_UP, "b")));
    keys.add(planned().idempotencyKey(act(Act.EDIT, "a")));
    keys.add(planned().idempotencyKey(act(Act.EDIT, "a", announced())));
    assertThat(keys).hasSize(7);
  }

  private static Progress act(Act act, String text, AnnouncedPost... before) {
    return Progress.beginning(
        act,
        Revision.of(text),
        Letters.substance(),
        List.of(Letters.post(text).replacing(receipt("a"))),
        List.of(before));
  }

  private static AnnouncedPost announced() {
    return new AnnouncedPost(Act.ANNOUNCE, receipt("a"), Letters.post("video0").digest());
  }

  @Test
  void theLastAnswerMakesItSaid() {
    Delivery half = planned().accepted(progress(2), receipt("a"), LATER);
    assertThat(half.state()).isEqualTo(Planned.next(progress(2).with(receipt("a")), LATER));
    assertThat(half.announced()).isEmpty();
    assertThat(half.receipts()).containsExactly(receipt("a"));
    assertThat(said.state()).isEqualTo(new Delivered(List.of(receipt("a")), Optional.empty()));
    assertThat(said.announced())
        .contains(
            new Announced(Letters.REVISION, progress(1).substance(), List.of(announced()), LATER));
    assertThat(said.updated()).isEqualTo(LATER);
    assertThat(said.receipts()).containsExactly(receipt("a"));
  }

  @Test
  void aLetterThatIsLeftOutEndsOnlyItself() {
    Delivery next = planned().leftOut(progress(2), "no such address", LATER);
    assertThat(next.state())
        .isEqualTo(
            Planned.next(progress(2).with(Receipt.refused("no such address", LATER)), LATER));
    Delivery one = planned().leftOut(progress(2).with(receipt("a")), "no", LATER);
    assertThat(one.state().name()).isEqualTo("delivered");
    assertThat(one.receipts().getLast().refusal()).contains("no");
    Delivery none = planned().leftOut(progress(1), "no", LATER);
    assertThat(none.state()).isEqualTo(new Rejected("no", List.of()));
  }

  @Test
  void aFollowUpThatNobodyTakesLeavesWhatWasOut() {
    Delivery none = said.leftOut(act(Act.FOLLOW_UP, "b", announced()), "no", LATER);
    assertThat(none.state()).isEqualTo(new Rejected("no", List.of(receipt("a"))));
    assertThat(none.announced()).isEqualTo(said.announced());
  }

  @Test
  void aRemovalLeavesNothing() {
    var removal =
        Progress.beginning(
            Act.RETRACT,
            Letters.REVISION,
            Letters.substance(),
            List.of(PlannedPost.removing(receipt("a"))),
            List.of(announced()));
    Delivery gone = said.accepted(removal, receipt("a"), LATER);
    assertThat(gone.state())
        .isEqualTo(new Retracted(List.of(), LATER, "withdrawn, and its posts removed"));
    assertThat(gone.receipts()).isEmpty();
    assertThat(gone.announced().orElseThrow().posts()).isEmpty();
  }

  @Test
  void anEditKeepsWhatThePlatformDoesNotRepeat() {
    var told = new Receipt("a", Optional.empty(), Map.of("cid", "2"), LATER);
    Delivery edited = said.accepted(act(Act.EDIT, "b", announced()), told, LATER);
    Receipt now = edited.receipts().getFirst();
    assertThat(now.url()).isEqualTo(receipt("a").url());
    assertThat(now.details()).containsEntry("cid", "2");
    assertThat(now.at()).isEqualTo(LATER);
    assertThat(edited.announced().orElseThrow().posts().getFirst().digest())
        .isEqualTo(Letters.post("b").digest());
    Delivery elsewhere =
        said.accepted(
            act(
                Act.EDIT,
                "b",
                new AnnouncedPost(Act.ANNOUNCE, receipt("z"), "digest"),
                announced()),
            told,
            LATER);
    assertThat(elsewhere.receipts().getFirst()).isEqualTo(receipt("z"));
  }

  @Test
  void whatIsRefusedInTheMiddleWasHeardAsFarAsItIsOut() {
    Progress half = progress(2).with(receipt("a"));
    Delivery refused = planned().refused(half, sending(half).reject("no"), LATER);
    assertThat(refused.announced().orElseThrow().substance().videos()).containsExactly("video0");
    assertThat(refused.receipts()).containsExactly(receipt("a"));
    Delivery none = planned().refused(progress(2), sending(progress(2)).reject("no"), LATER);
    assertThat(none.announced()).isEmpty();
  }

  @Test
  void anEditThatStopsInTheMiddleHasToldNobody() {
    var posts =
        List.of(
            Letters.post("x").replacing(receipt("a")), Letters.post("y").replacing(receipt("b")));
    var edit =
        Progress.beginning(
            Act.EDIT, Revision.of("b"), Letters.substance("new"), posts, List.of(announced()));
    Progress half = edit.with(receipt("a"));
    Announced heard =
        said.refused(half, sending(half).reject("no"), LATER).announced().orElseThrow();
    assertThat(heard.revision()).isEqualTo(Letters.REVISION);
    assertThat(heard.substance()).isEqualTo(progress(1).substance());
    assertThat(heard.posts().getFirst().digest()).isEqualTo(Letters.post("x").digest());
  }

  @Test
  void everyStateKnowsWhatIsOut() {
    Progress half = progress(2).with(receipt("a"));
    Uncertain doubt = sending(half).doubt(NOW, Optional.empty(), "?");
    var one = List.of(receipt("a"));
    assertThat(delivery(sending(half)).receipts()).isEqualTo(one);
    assertThat(delivery(doubt).receipts()).isEqualTo(one);
    assertThat(planned().receipts()).isEmpty();
    assertThat(said.with(Planned.of(Act.EDIT, LATER), LATER).receipts()).isEqualTo(one);
    assertThat(delivery(new Retracted(one, NOW, "kept")).receipts()).isEqualTo(one);
    assertThat(delivery(new Rejected("no", one)).receipts()).isEqualTo(one);
    assertThat(delivery(new Skipped(SkipCause.AGE, "old")).receipts()).isEmpty();
    var held = Held.bulk("push", Act.EDIT, 9, "many");
    assertThat(said.with(held, LATER).receipts()).isEqualTo(one);
    assertThat(said.anew().announced()).isEmpty();
    assertThat(said.anew().generation()).isEqualTo(2);
  }

  @Test
  void settledItKeepsItsPostsAndSaysWhy() {
    Announced heard = said.announced().orElseThrow();
    assertThat(Planned.at(NOW).settle(heard, Optional.of("nothing to say")))
        .isEqualTo(new Delivered(List.of(receipt("a")), Optional.of("nothing to say")));
    assertThat(heard.as(Revision.of("b"), Letters.substance()).posts()).isEqualTo(heard.posts());
    assertThat(heard.as(Revision.of("b"), Letters.substance()).revision())
        .isEqualTo(Revision.of("b"));
  }

  @Test
  void whatReadsAlikeHasTheSameWords() {
    Substance one = Letters.substance();
    assertThat(one.readsLike(Letters.substance("video"))).isTrue();
    for (var other :
        List.of(
            new Substance("x", "summary", "2026-11-14", "here", "", List.of(), one.mode()),
            new Substance("title", "x", "2026-11-14", "here", "", List.of(), one.mode()),
            new Substance("title", "summary", "x", "here", "", List.of(), one.mode()),
            new Substance("title", "summary", "2026-11-14", "x", "", List.of(), one.mode()))) {
      assertThat(one.readsLike(other)).isFalse();
    }
  }

  @Test
  void aReceiptCanBeToldFromARefusalAndADoubt() {
    assertThat(receipt("a").isRefusal()).isFalse();
    assertThat(receipt("a").isDoubt()).isFalse();
    assertThat(Receipt.refused("no", NOW).isRefusal()).isTrue();
    assertThat(Receipt.refused("no", NOW).refusal()).contains("no");
    assertThat(Receipt.doubt(NOW).isDoubt()).isTrue();
    assertThat(receipt("a").with("price", "0.2").details()).containsEntry("price", "0.2");
  }

  @Test
  void anEventThatComesMeanwhileWaits() {
    assertThat(planned().subject().later().pending()).isTrue();
    assertThat(planned().about(planned().subject().later()).subject().pending()).isTrue();
  }
}
