package dev.afterword.contract.ledger;

import static dev.afterword.contract.ledger.Letters.NOW;
import static dev.afterword.contract.ledger.Letters.intent;
import static dev.afterword.contract.ledger.Letters.progress;
import static dev.afterword.contract.ledger.Letters.receipt;
import static dev.afterword.contract.ledger.Letters.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeliveryStateTest {
  private static final Instant LATER = NOW.plusSeconds(60);

  private final Uncertain doubt = sending(progress(2)).doubt(NOW, Optional.of(LATER), "reset");
  private final Held held = Held.bulk("push", Act.ANNOUNCE, 9, "too many");

  private final List<DeliveryState> atRest =
      List.of(
          held,
          new Delivered(List.of(receipt("a")), Optional.of("kept")),
          new Retracted(List.of(), NOW, "withdrawn"),
          new Rejected("too long", List.of()),
          new Skipped(SkipCause.AGE, "old"));

  @Test
  void eachHasTheNameThatOthersRelyOn() {
    assertThat(atRest)
        .extracting(DeliveryState::name)
        .containsExactly("held", "delivered", "retracted", "rejected", "skipped");
    assertThat(Planned.at(NOW).name()).isEqualTo("planned");
    assertThat(Planned.of(Act.RETRACT, NOW).name()).isEqualTo("retracting");
    assertThat(sending(progress(1)).name()).isEqualTo("sending");
    assertThat(doubt.name()).isEqualTo("uncertain");
    assertThat(sending(retraction()).name()).isEqualTo("retracting");
    assertThat(DeliveryState.NAMES)
        .containsExactlyInAnyOrder(
            "planned",
            "held",
            "sending",
            "uncertain",
            "delivered",
            "retracting",
            "retracted",
            "rejected",
            "skipped");
  }

  private static Progress retraction() {
    return Progress.beginning(
        Act.RETRACT,
        Letters.REVISION,
        Letters.substance(),
        List.of(PlannedPost.removing(receipt("a"))),
        List.of());
  }

  @Test
  void eachSaysWhyWhereItDoesNotSayItself() {
    assertThat(atRest)
        .extracting(state -> state.why().orElse(""))
        .containsExactly("too many", "kept", "withdrawn", "too long", "old");
    assertThat(doubt.why()).contains("reset");
    assertThat(sending(progress(1)).why()).isEmpty();
    assertThat(Planned.at(NOW).why()).isEmpty();
    assertThat(Planned.at(NOW).postpone(LATER, "night").why()).contains("night");
  }

  @Test
  void onlyWhatIsInHandHasPostsAndIsUndone() {
    assertThat(atRest)
        .allSatisfy(
            state -> {
              assertThat(state.posts()).isEmpty();
              assertThat(state.undoneSince()).isEmpty();
              assertThat(state.inDoubt()).isEmpty();
              assertThat(state.aside()).isEmpty();
            });
    assertThat(Planned.at(NOW).posts()).isEmpty();
    assertThat(Planned.at(NOW).undoneSince()).contains(NOW);
    assertThat(sending(progress(1)).posts()).contains(progress(1));
    assertThat(sending(progress(1)).undoneSince()).contains(NOW);
    assertThat(doubt.posts()).contains(progress(2));
    assertThat(doubt.undoneSince()).contains(NOW);
    assertThat(doubt.inDoubt()).contains(intent(0, 1));
  }

  @Test
  void aRepeatKeepsActTimeAndAttempt() {
    Planned again = sending(progress(2)).retry(LATER, "busy");
    assertThat(again.due()).isEqualTo(LATER);
    assertThat(again.attempts()).isEqualTo(1);
    assertThat(again.began()).contains(NOW);
    assertThat(again.progress()).contains(progress(2));
    assertThat(again.why()).contains("busy");
    assertThat(doubt.absent(LATER, "not there").began()).contains(NOW);
    Sending resent = doubt.resend();
    assertThat(resent.intent()).isEqualTo(intent(0, 2));
    assertThat(resent.doubted()).contains(NOW);
    assertThat(resent.doubt(LATER, Optional.empty(), "again").since()).isEqualTo(NOW);
  }

  @Test
  void aDoubtIsAskedAgainOrParked() {
    Uncertain asked = doubt.askAgain(LATER, 1, "not found yet");
    assertThat(asked.due()).contains(LATER);
    assertThat(asked.lookups()).isEqualTo(1);
    Uncertain parked = asked.park("nobody knows");
    assertThat(parked.due()).isEmpty();
    assertThat(parked.lookups()).isEqualTo(1);
    assertThat(parked.why()).contains("nobody knows");
    assertThat(parked.deed()).isEqualTo(Deed.POST);
    assertThat(sending(retraction()).deed()).isEqualTo(Deed.DELETE);
  }

  @Test
  void whatEndsInTheMiddleKeepsWhatIsOut() {
    Progress half = progress(2).with(receipt("a"));
    assertThat(sending(half).reject("no")).isEqualTo(new Rejected("no", List.of(receipt("a"))));
    assertThat(sending(half).doubt(NOW, Optional.empty(), "?").abandon("left alone"))
        .isEqualTo(new Rejected("left alone", List.of(receipt("a"))));
    assertThat(sending(half).retry(NOW, "busy").reject("hostile"))
        .isEqualTo(new Rejected("hostile", List.of(receipt("a"))));
    assertThat(Planned.at(NOW).reject("hostile")).isEqualTo(new Rejected("hostile", List.of()));
  }

  @Test
  void aHoldRemembersWhatAnOperatorAllowed() {
    Planned released = held.release(LATER);
    assertThat(released.due()).isEqualTo(LATER);
    assertThat(released.clearance().asks(HoldCause.BULK)).isFalse();
    assertThat(released.clearance().asks(HoldCause.LATE)).isTrue();
    Held late = released.hold("late", HoldCause.LATE, "too late");
    assertThat(late.clearance().asks(HoldCause.BULK)).isFalse();
    assertThat(late.release(NOW).clearance().waived())
        .isEqualTo(EnumSet.of(HoldCause.BULK, HoldCause.LATE));
    assertThat(held.skip("no")).isEqualTo(new Skipped(SkipCause.OPERATOR, "no"));
  }

  @Test
  void anApprovalIsBoundToTheWordsThatWereRead() {
    Held unread = Planned.at(NOW).awaitApproval("approval", "abc", "read it");
    assertThat(unread.digest()).contains("abc");
    Clearance read = unread.release(NOW).clearance();
    assertThat(read.approves("abc")).isTrue();
    assertThat(read.approves("abd")).isFalse();
    Clearance both =
        unread.release(NOW).hold("late", HoldCause.LATE, "late").release(NOW).clearance();
    assertThat(both.approves("abc")).isTrue();
  }

  @Test
  void whatIsSetAsideComesBackWhenTheOthersAreDone() {
    Planned aside = doubt.setAside(LATER);
    assertThat(aside.due()).isEqualTo(LATER);
    assertThat(aside.why()).contains("one post is in doubt; post 1 of 2: reset");
    assertThat(aside.postpone(LATER, "busy").why())
        .contains("busy; one post is in doubt; post 1 of 2: reset");
    assertThat(aside.inDoubt()).contains(intent(0, 1));
    Progress rest = aside.posts().orElseThrow().with(receipt("b"));
    assertThat(DeliveryState.goingOn(rest, LATER))
        .isEqualTo(
            new Uncertain(rest.takingUp(), intent(0, 1), NOW, Optional.of(LATER), 0, "reset"));
    assertThat(DeliveryState.goingOn(progress(2).with(receipt("a")), LATER))
        .isEqualTo(Planned.next(progress(2).with(receipt("a")), LATER));
  }

  @Test
  void aPersonMayAnswerBefore() {
    Planned aside = doubt.setAside(LATER);
    SetAside one = aside.aside().getFirst();
    DeliveryState answered = aside.answered(one, receipt("a"));
    assertThat(answered.inDoubt()).isEmpty();
    assertThat(answered.posts().orElseThrow().receipts()).containsExactly(receipt("a"));
    DeliveryState missing = aside.missing(one, "not there");
    assertThat(missing.inDoubt()).isEmpty();
    Progress rest = missing.posts().orElseThrow().with(receipt("b"));
    assertThat(DeliveryState.goingOn(rest, LATER))
        .isInstanceOfSatisfying(
            Planned.class,
            again -> {
              assertThat(again.due()).isEqualTo(LATER);
              assertThat(again.attempts()).isEqualTo(1);
              assertThat(again.why()).contains("not there");
            });
  }

  @Test
  void anAnswerChangesOnlyTheOneThatItIsAbout() {
    Progress aside = doubt.setAside(NOW).posts().orElseThrow();
    SetAside one = aside.aside().getFirst();
    Sending second = sending(aside);
    assertThat(second.answered(one, receipt("a")))
        .isEqualTo(new Sending(aside.answered(one, receipt("a")), intent(1, 1), Optional.empty()));
    assertThat(second.why()).contains("one post is in doubt; post 1 of 2: reset");
    Uncertain unsure = second.doubt(NOW, Optional.of(LATER), "timeout").askAgain(LATER, 1, "503");
    assertThat(unsure.answered(one, receipt("a")))
        .isEqualTo(
            new Uncertain(
                aside.answered(one, receipt("a")),
                intent(1, 1),
                NOW,
                Optional.of(LATER),
                1,
                "503"));
    assertThat(unsure.inDoubt()).contains(intent(1, 1));
  }

  @Test
  void stoppedItShowsItsDoubt() {
    Uncertain stopped = doubt.setAside(NOW).stop("withdrawn", LATER);
    assertThat(stopped.progress().posts()).hasSize(1);
    assertThat(stopped.due()).contains(LATER);
    assertThat(stopped.intent()).isEqualTo(intent(0, 1));
    assertThat(stopped.reason()).isEqualTo("reset");
    assertThatThrownBy(() -> Planned.at(NOW).stop("withdrawn", NOW))
        .isInstanceOf(NoSuchElementException.class);
  }
}
