package dev.afterword.contract.ledger;

import static dev.afterword.contract.ledger.Letters.NOW;
import static dev.afterword.contract.ledger.Letters.intent;
import static dev.afterword.contract.ledger.Letters.progress;
import static dev.afterword.contract.ledger.Letters.receipt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final SetAside FIRST = new SetAside(intent(0, 1), NOW, "no answer", false);
  private static final SetAside SECOND = new SetAside(intent(1, 1), NOW, "reset", false);

  @Test
  void postsGoOutInTheirOrder() {
    Progress two = progress(2);
    assertThat(two.next()).isZero();
    assertThat(two.nextPost().text()).isEqualTo("video0");
    assertThat(two.goesOn()).isTrue();
    Progress one = two.with(receipt("a"));
    assertThat(one.nextPost().text()).isEqualTo("video1");
    assertThat(one.goesOn()).isFalse();
    assertThat(one.isComplete()).isFalse();
    assertThat(one.with(receipt("b")).isComplete()).isTrue();
    assertThat(one.with(receipt("b")).receipts()).extracting(Receipt::id).containsExactly("a", "b");
  }

  @Test
  void aThreadHasAPostAndNoMoreReceipts() {
    Progress done = progress(1).with(receipt("a"));
    assertThatIllegalArgumentException().isThrownBy(() -> done.with(receipt("b")));
    assertThatIllegalArgumentException().isThrownBy(() -> progress(0));
  }

  @Test
  void oneThatIsSetAsideLeavesItsPlaceAndTheOthersGoOn() {
    Progress aside = progress(3).without(FIRST);
    assertThat(aside.next()).isEqualTo(1);
    assertThat(aside.goesOn()).isTrue();
    Progress done = aside.with(receipt("b")).with(receipt("c"));
    assertThat(done.next()).isEqualTo(3);
    assertThat(done.isComplete()).isFalse();
    assertThat(done.thread()).extracting(Receipt::id).containsExactly("b", "c");
    assertThat(done.visible()).extracting(Receipt::id).containsExactly("b", "c");
  }

  @Test
  void takenUpItIsDueAgainInItsOwnPlace() {
    Progress again = progress(2).without(FIRST).with(receipt("b")).takingUp();
    assertThat(again.next()).isZero();
    assertThat(again.goesOn()).isFalse();
    assertThat(again.isComplete()).isFalse();
    Progress done = again.with(receipt("a"));
    assertThat(done.isComplete()).isTrue();
    assertThat(done.receipts()).extracting(Receipt::id).containsExactly("a", "b");
  }

  @Test
  void aPersonAnswersForOneOfSeveral() {
    Progress aside = progress(3).without(FIRST).without(SECOND);
    assertThat(aside.doubt().orElseThrow())
        .isEqualTo("2 posts are in doubt; post 1 of 3: no answer");
    Progress answered = aside.answered(SECOND, receipt("b"));
    assertThat(answered.aside()).containsExactly(FIRST);
    assertThat(answered.receipts().get(1)).isEqualTo(receipt("b"));
    assertThat(answered.next()).isEqualTo(2);
    assertThat(answered.doubt().orElseThrow())
        .isEqualTo("one post is in doubt; post 1 of 3: no answer");
    assertThat(aside.missing(SECOND, "not there").aside())
        .containsExactly(FIRST, new SetAside(intent(1, 1), NOW, "not there", true));
    assertThat(progress(1).doubt()).isEmpty();
    assertThat(progress(1).position(0)).isEmpty();
  }

  @Test
  void cutItHasNothingMoreToSend() {
    Progress cut = progress(3).without(FIRST).cut(receipt("never"));
    assertThat(cut.posts()).hasSize(1);
    assertThat(cut.aside()).containsExactly(FIRST);
    Progress reopened = progress(2).without(FIRST).without(SECOND).takingUp();
    assertThat(reopened.cut(receipt("never")).receipts().getFirst()).isEqualTo(receipt("never"));
    assertThat(reopened.cut(receipt("never")).aside()).containsExactly(SECOND);
  }

  @Test
  void whatWasSaidHasNoVideosWhosePostsWereToCome() {
    assertThat(progress(3).with(receipt("a")).said().videos()).containsExactly("video0");
    Progress whole = progress(2).with(receipt("a")).with(receipt("b"));
    assertThat(whole.said()).isEqualTo(whole.substance());
  }

  @Test
  void aVideoThatSomePostNamesTwiceIsSaidOnce() {
    var both =
        Progress.announcing(
            Letters.REVISION,
            Letters.substance("video0", "video1"),
            List.of(Letters.post("video0 video1"), Letters.post("video1")));
    assertThat(both.with(receipt("a")).said().videos()).containsExactly("video0", "video1");
    assertThat(both.said().videos()).isEmpty();
  }

  @Test
  void aFollowUpMayCorrectFirst() {
    var posts = List.of(Letters.post("new").replacing(receipt("a")), Letters.post("more"));
    var followUp =
        Progress.beginning(Act.FOLLOW_UP, Letters.REVISION, Letters.substance(), posts, List.of());
    assertThat(followUp.corrects()).isTrue();
    assertThat(followUp.with(receipt("a")).corrects()).isFalse();
    assertThat(progress(2).corrects()).isFalse();
  }
}
