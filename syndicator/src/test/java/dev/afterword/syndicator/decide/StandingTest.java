package dev.afterword.syndicator.decide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.Push;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.Clearance;
import dev.afterword.contract.ledger.Delivered;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.contract.ledger.Held;
import dev.afterword.contract.ledger.HoldCause;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.contract.ledger.Rejected;
import dev.afterword.contract.ledger.Retracted;
import dev.afterword.contract.ledger.Sending;
import dev.afterword.contract.ledger.SkipCause;
import dev.afterword.contract.ledger.Skipped;
import dev.afterword.contract.ledger.Substance;
import dev.afterword.contract.ledger.Uncertain;
import dev.afterword.syndicator.Recapitulation;
import dev.afterword.syndicator.channel.Ability;
import dev.afterword.syndicator.channel.Traits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an event means to a delivery, state by state: the table in {@code docs/architecture.md}. */
class StandingTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Receipt RECEIPT = new Receipt("1", Optional.empty(), Map.of(), NOW);

  private final AnnouncePolicy policy =
      TimesTest.policy(Duration.ofMinutes(10), 3, Duration.ofDays(30), DAY);
  private final Planner planner = new Planner(policy);
  private final Recapitulation recap = Recapitulation.of("zh/one");
  private final Recapitulation better = recap.titled("Better");
  private final ChannelRules rules =
      new ChannelRules(
          "toots",
          Set.of("zh"),
          Optional.empty(),
          WhenUncertain.PARK,
          OnEdit.EDIT,
          OnWithdraw.DELETE,
          Set.of(Ability.EDITS, Ability.DELETES),
          Optional.empty());

  private final Delivery fresh = plan(Optional.empty(), recap.published(1, false), 1);
  private final Delivery said = fresh.accepted(progress(1), RECEIPT, NOW);

  @Test
  void onlyABeginningMayBeMissed() {
    Instant due = NOW.plus(Duration.ofMinutes(10));
    Instant late = due.plus(DAY).plusNanos(1);
    assertThat(planner.missed(fresh, NOW, due.plus(DAY))).isEmpty();
    assertThat(planner.missed(fresh, NOW, late)).isPresent();
    assertThat(planner.missed(said, NOW, late)).isEmpty();
    assertThat(planner.missed(said.with(Planned.of(Act.RETRACT, due), NOW), NOW, late)).isEmpty();
    Planned begun = sending(progress(1)).retry(due, "busy");
    assertThat(planner.missed(fresh.with(begun, NOW), NOW, late)).isEmpty();
    assertThat(planner.missed(fresh, NOW, late).orElseThrow().state().why().orElseThrow())
        .contains("longer ago than announce.lateness of 1d");
  }

  @Test
  void nothingButWhatAGuardStoppedMayPass() {
    for (DeliveryState state : states()) {
      assertThat(planner.mayPass(rules, fresh.with(state, NOW), NOW)).isFalse();
    }
    assertThat(mayPass(SkipCause.AGE)).isTrue();
    assertThat(mayPass(SkipCause.LANGUAGE)).isTrue();
    assertThat(mayPass(SkipCause.AUTHOR)).isFalse();
    Delivery english = plan(Optional.empty(), Recapitulation.of("en/one").published(1, false), 1);
    assertThat(planner.mayPass(rules, english, NOW)).isFalse();
    assertThat(planner.mayPass(ChannelRules.plain("toots"), english, NOW)).isTrue();
    assertThat(planner.mayPass(rules, held(HoldCause.BULK, 3), NOW)).isTrue();
    assertThat(planner.mayPass(rules, held(HoldCause.BULK, 4), NOW)).isFalse();
    assertThat(planner.mayPass(rules, held(HoldCause.BUDGET, 1), NOW)).isFalse();
  }

  private boolean mayPass(SkipCause cause) {
    return planner.mayPass(rules, fresh.with(new Skipped(cause, "x"), NOW), NOW);
  }

  private Delivery held(HoldCause cause, int size) {
    return fresh.with(
        new Held("h", cause, Act.ANNOUNCE, size, Optional.empty(), Clearance.NONE, "x"), NOW);
  }

  @Test
  void anotherRevisionIsJudgedByTheGuardsUnlessAPersonDecided() {
    for (DeliveryState state :
        List.of(
            new Skipped(SkipCause.AGE, "old"),
            new Skipped(SkipCause.AUTHOR, "none"),
            new Rejected("too long", List.of()),
            held(HoldCause.LATE, 1).state(),
            held(HoldCause.BULK, 3).state())) {
      assertThat(plan(Optional.of(fresh.with(state, NOW)), better.published(0, false), 2).state())
          .isInstanceOf(Planned.class);
    }
    for (DeliveryState state :
        List.of(
            new Skipped(SkipCause.OPERATOR, "no"),
            new Skipped(SkipCause.GONE, "gone"),
            held(HoldCause.BULK, 4).state())) {
      Delivery next = plan(Optional.of(fresh.with(state, NOW)), better.published(0, false), 2);
      assertThat(next.state()).isEqualTo(state);
      assertThat(next.subject().revision()).isEqualTo(better.recap().revision());
    }
  }

  @Test
  void aWithdrawalEndsWhatWasNotSaidAndWaitsForWhatIsInHand() {
    for (DeliveryState state :
        List.of(
            new Skipped(SkipCause.AGE, "old"),
            new Rejected("too long", List.of()),
            held(HoldCause.BULK, 4).state(),
            fresh.state())) {
      assertThat(plan(Optional.of(fresh.with(state, NOW)), recap.withdrawn(), 2).state())
          .isEqualTo(new Skipped(SkipCause.WITHDRAWN, "it was withdrawn before it was announced"));
    }
    Sending sending = sending(progress(1));
    for (DeliveryState state : List.of(sending, sending.doubt(NOW, Optional.empty(), "?"))) {
      Delivery next = plan(Optional.of(fresh.with(state, NOW)), recap.withdrawn(), 2);
      assertThat(next.state()).isEqualTo(state);
      assertThat(next.subject().pending()).isTrue();
      assertThat(next.subject().change()).isEqualTo(ChangeClass.WITHDRAWN);
    }
  }

  @Test
  void aWithdrawalComesToNothingWhereItIsDone() {
    Delivery gone = fresh.with(new Skipped(SkipCause.WITHDRAWN, "gone"), NOW);
    assertThat(decide(gone, recap.withdrawn())).isEmpty();
    assertThat(decide(said.with(new Retracted(List.of(), NOW, "x"), NOW), recap.withdrawn()))
        .isEmpty();
    Planned removing = sending(removal()).retry(NOW, "busy");
    assertThat(decide(said.with(removing, NOW), recap.withdrawn())).isEmpty();
    Delivery withdrawn = plan(Optional.of(said), recap.withdrawn(), 2);
    assertThat(planner.plan(rules, Optional.of(withdrawn), arrival(recap.withdrawn(), 2), NOW))
        .isEmpty();
  }

  @Test
  void manyWithdrawalsAreHeldAndReleasedAsOne() {
    var many =
        new RecapEvent.RecapWithdrawn(
            recap.withdrawn().id(),
            "deleted",
            "zh/one.html",
            "zh",
            "Meetup",
            recap.withdrawn().provenance(),
            new Push("main@77aa", 0, 50, false));
    assertThat(plan(Optional.of(said), many, 2).state())
        .isInstanceOfSatisfying(
            Held.class,
            held -> {
              assertThat(held.act()).isEqualTo(Act.RETRACT);
              assertThat(held.release(NOW)).isEqualTo(released(held));
            });
  }

  private static Planned released(Held held) {
    return new Planned(
        Act.RETRACT,
        NOW,
        0,
        Optional.empty(),
        Optional.empty(),
        held.release(NOW).clearance(),
        Optional.empty());
  }

  @Test
  void aLetterInDoubtOutlivesTheWithdrawal() {
    Progress letters = progress(3);
    Planned aside = sending(letters).doubt(NOW, Optional.of(NOW), "no answer").setAside(NOW);
    Delivery next = plan(Optional.of(fresh.with(aside, NOW)), recap.withdrawn(), 2);
    assertThat(next.subject().pending()).isTrue();
    assertThat(next.state())
        .isInstanceOfSatisfying(
            Uncertain.class,
            doubt -> {
              assertThat(doubt.progress().posts()).hasSize(1);
              assertThat(doubt.reason()).isEqualTo("no answer");
            });
  }

  @Test
  void whatIsInHandIsNotWaiting() {
    Sending sending = sending(progress(1));
    for (DeliveryState state :
        List.of(sending, sending.doubt(NOW, Optional.empty(), "?"), sending.retry(NOW, "busy"))) {
      assertThat(planner.isWaiting(pending(state))).isFalse();
    }
    for (DeliveryState state :
        List.of(fresh.state(), said.state(), new Rejected("no", List.of()))) {
      assertThat(planner.isWaiting(pending(state))).isTrue();
    }
    assertThat(planner.isWaiting(said)).isFalse();
  }

  private Delivery pending(DeliveryState state) {
    return fresh.about(fresh.subject().later()).with(state, NOW);
  }

  @Test
  void reconsideringChangesNothingWhereNothingChanged() {
    Delivery old = plan(Optional.empty(), recap.on("2020-01-01").published(1, false), 1);
    var same = arrival(recap.on("2020-01-01").published(1, false), 1);
    assertThat(planner.reconsider(rules, old, same, NOW)).isEmpty();
    assertThat(planner.reconsider(rules, old, arrival(better.published(1, false), 1), NOW))
        .isEmpty();
    assertThat(
            planner
                .reconsider(rules, old, arrival(recap.withdrawn(), 2), NOW)
                .orElseThrow()
                .state())
        .isEqualTo(new Skipped(SkipCause.WITHDRAWN, "it was withdrawn before it was announced"));
  }

  @Test
  void itsAuthorsMomentIsKeptAndMissed() {
    Instant at = NOW.plus(Duration.ofHours(5));
    assertThat(Due.of(rules, policy, arrival(recap.changed(1), 1), Optional.of(at))).isEqualTo(at);
    assertThat(Due.of(rules, policy, arrival(recap.changed(1), 1), Optional.of(NOW)))
        .isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    var night =
        new ChannelRules(
            "toots",
            Set.of(),
            Optional.of(Duration.ZERO),
            WhenUncertain.PARK,
            OnEdit.EDIT,
            OnWithdraw.DELETE,
            Set.of(),
            Optional.of(new QuietHours(LocalTime.of(7, 0), LocalTime.of(9, 0), ZoneOffset.UTC)));
    assertThat(Due.of(night, policy, arrival(recap.changed(1), 1), Optional.empty()))
        .isEqualTo(Instant.parse("2026-11-22T09:00:00Z"));
  }

  @Test
  void aMomentThatHadPassedWhenTheRecapCameIsHeldBeyondTheLimit() {
    Delivery inTime = plan(Optional.empty(), recap.saidAt(NOW.minus(DAY)).published(9, true), 1);
    assertThat(inTime.state())
        .isInstanceOfSatisfying(
            Held.class, held -> assertThat(held.cause()).isEqualTo(HoldCause.BULK));
    Instant early = NOW.minus(DAY).minusNanos(1);
    Delivery late = plan(Optional.empty(), recap.saidAt(early).published(9, true), 1);
    assertThat(late.state())
        .isInstanceOfSatisfying(
            Held.class,
            held -> {
              assertThat(held.cause()).isEqualTo(HoldCause.LATE);
              assertThat(held.hold()).isEqualTo("late@" + early);
              assertThat(held.reason())
                  .startsWith("it was to be said at " + early + ", which is longer ago");
            });
    Delivery due = plan(Optional.empty(), recap.saidAt(NOW.plus(DAY)).published(1, true), 1);
    assertThat(due.state()).isEqualTo(Planned.at(NOW.plus(DAY)));
  }

  @Test
  void theLastMomentOfALimitStillCounts() {
    var guards = new Guards(policy);
    assertThat(guards.isLate(NOW, NOW.plus(DAY))).isFalse();
    assertThat(guards.isLate(NOW, NOW.plus(DAY).plusNanos(1))).isTrue();
    var date = recap.recap().date();
    Instant end = date.end(ZoneOffset.UTC);
    assertThat(guards.isTooOld(date, end.plus(Duration.ofDays(30)))).isFalse();
    assertThat(guards.isTooOld(date, end.plus(Duration.ofDays(30)).plusNanos(1))).isTrue();
  }

  @Test
  void onlyWhatIsAtRestIsSaidAgain() {
    var arrival = arrival(recap.published(1, false), 9);
    for (DeliveryState state :
        List.of(
            said.state(),
            new Rejected("no", List.of()),
            new Skipped(SkipCause.AGE, "old"),
            new Retracted(List.of(), NOW, "x"))) {
      assertThat(Again.isPossible(state)).isTrue();
      Delivery next = Again.plan(rules, said.with(state, NOW), arrival, "again", NOW).orElseThrow();
      assertThat(next.generation()).isEqualTo(2);
      assertThat(next.announced()).isEmpty();
      assertThat(next.state().why()).contains("again");
    }
    Sending sending = sending(progress(1));
    for (DeliveryState state :
        List.of(
            fresh.state(),
            held(HoldCause.BULK, 9).state(),
            sending,
            sending.doubt(NOW, Optional.empty(), "?"))) {
      assertThat(Again.isPossible(state)).isFalse();
      assertThat(Again.plan(rules, said.with(state, NOW), arrival, "again", NOW)).isEmpty();
    }
    assertThat(Again.plan(rules, said, arrival(recap.withdrawn(), 9), "again", NOW)).isEmpty();
    var english = arrival(Recapitulation.of("en/one").published(1, false), 9);
    assertThat(Again.plan(rules, said, english, "again", NOW)).isEmpty();
  }

  @Test
  void anotherLetterIsNotKeptWaitingAndTheLastOneIsParked() {
    var letters = Traits.unknowable(Duration.ofSeconds(10)).eachForItself();
    Uncertain first = sending(progress(2)).doubt(NOW, Optional.of(NOW), "reset");
    assertThat(Recovery.next(letters, WhenUncertain.PARK, first, NOW))
        .isEqualTo(new Recovery.Step.SetAside());
    assertThat(Recovery.next(letters, WhenUncertain.RETRY, first, NOW))
        .isInstanceOf(Recovery.Step.Repeat.class);
    var thread = Traits.unknowable(Duration.ofSeconds(10));
    assertThat(Recovery.next(thread, WhenUncertain.PARK, first, NOW))
        .isInstanceOfSatisfying(
            Recovery.Step.Park.class,
            park -> assertThat(park.reason()).startsWith("post 1 of 2: reset; it may be out"));
    Uncertain edit = sending(removal()).doubt(NOW, Optional.of(NOW), "reset");
    assertThat(Recovery.next(thread, WhenUncertain.PARK, edit, NOW))
        .isEqualTo(new Recovery.Step.Resend());
  }

  @Test
  void whatComesBackIsKeptQuietUntilItIsForgotten() {
    Delivery gone = said.accepted(removal(), RECEIPT, NOW);
    Instant forgotten = NOW.plus(Duration.ofDays(30));
    Recapitulation back = better.on("2026-12-22");
    Delivery quiet =
        planner
            .plan(rules, Optional.of(gone), arrival(back.changed(1), 9), forgotten)
            .orElseThrow();
    assertThat(quiet.state())
        .isInstanceOfSatisfying(Retracted.class, still -> assertThat(still.at()).isEqualTo(NOW));
    assertThat(
            planner
                .plan(rules, Optional.of(gone), arrival(back.changed(1), 9), forgotten.plusNanos(1))
                .orElseThrow()
                .state())
        .isInstanceOf(Planned.class);
  }

  private List<DeliveryState> states() {
    Sending sending = sending(progress(1));
    return List.of(
        fresh.state(),
        sending,
        sending.doubt(NOW, Optional.empty(), "?"),
        new Delivered(List.of(RECEIPT), Optional.empty()),
        new Retracted(List.of(), NOW, "x"),
        new Rejected("no", List.of()));
  }

  private static Sending sending(Progress progress) {
    var intent = new Intent(0, "k", NOW, 1, JsonNodeFactory.instance.objectNode());
    return new Sending(progress, intent, Optional.empty());
  }

  private Progress progress(int posts) {
    var request = JsonNodeFactory.instance.objectNode();
    var post = PlannedPost.post("t", 1, 9, "x", List.of(), List.of(), request);
    return Progress.announcing(
        recap.recap().revision(), Substance.of(recap.recap()), Collections.nCopies(posts, post));
  }

  private Progress removal() {
    return Progress.beginning(
        Act.RETRACT,
        recap.recap().revision(),
        Substance.of(recap.recap()),
        List.of(PlannedPost.removing(RECEIPT)),
        said.announced().orElseThrow().posts());
  }

  private Optional<Delivery> decide(Delivery current, RecapEvent event) {
    return planner.plan(rules, Optional.of(current), arrival(event, 9), NOW);
  }

  private Delivery plan(Optional<Delivery> current, RecapEvent event, long offset) {
    return planner.plan(rules, current, arrival(event, offset), NOW).orElseThrow();
  }

  private static Arrival arrival(RecapEvent event, long offset) {
    return new Arrival(event, 0, offset, NOW);
  }
}
