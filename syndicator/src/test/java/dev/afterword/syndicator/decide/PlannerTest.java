package dev.afterword.syndicator.decide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.afterword.contract.AnnounceMode;
import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.Announced;
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
import dev.afterword.syndicator.Recapitulation;
import dev.afterword.syndicator.channel.Ability;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Instant ARRIVED = Instant.parse("2026-11-22T07:59:00Z");
  private static final ChannelRules RULES = rules(OnEdit.EDIT, OnWithdraw.DELETE);

  private static final Instant SETTLED = ARRIVED.plus(Duration.ofMinutes(10));
  private static final Receipt RECEIPT = new Receipt("1", Optional.empty(), Map.of(), NOW);

  private final AnnouncePolicy policy =
      new AnnouncePolicy(
          Duration.ofMinutes(10),
          3,
          Duration.ofDays(30),
          Duration.ofHours(24),
          false,
          ZoneOffset.UTC);
  private final Planner planner = new Planner(policy);
  private final Recapitulation recap = Recapitulation.of("zh/one");

  @Test
  void aNewRecapIsPlannedAfterItsSettleTime() {
    Delivery planned = plan(Optional.empty(), recap.published(1, false));
    assertThat(planned.state()).isEqualTo(Planned.at(ARRIVED.plus(Duration.ofMinutes(10))));
    assertThat(planned.subject().change()).isEqualTo(ChangeClass.NEW);
  }

  @Test
  void theSameEventAgainChangesNothing() {
    Delivery planned = plan(Optional.empty(), recap.published(1, false));
    assertThat(decide(Optional.of(planned), recap.published(1, false), 7)).isEmpty();
  }

  @Test
  void theSameRevisionElsewhereOnTheLogMovesOnlyItsPlace() {
    Delivery said = delivered(recap);
    Delivery moved = decide(Optional.of(said), recap.published(1, false), 3).orElseThrow();
    assertThat(moved.state()).isEqualTo(said.state());
    assertThat(moved.subject().offset()).isEqualTo(3);
  }

  @Test
  void anotherLanguageIsSkippedAndAVariantIsTaken() {
    assertSkipped(
        plan(Optional.empty(), Recapitulation.of("en/one").published(1, false)),
        SkipCause.LANGUAGE,
        "its language is en, the channel takes [zh]");
    assertThat(RULES.takes("zh-Hans")).isTrue();
    assertThat(RULES.takes("zhx")).isFalse();
  }

  @Test
  void anOldRecapIsSkippedUnlessItsAuthorCallsItNew() {
    Recapitulation old = recap.on("2020-08-06");
    assertSkipped(
        plan(Optional.empty(), old.published(1, true)),
        SkipCause.AGE,
        "dated 2020-08-06, older than announce.max-age of 30d");
    assertThat(plan(Optional.empty(), old.announced(AnnounceMode.NEW).published(1, true)).state())
        .isInstanceOf(Planned.class);
  }

  @Test
  void theLastDayOfTheAgeLimitStillCounts() {
    assertThat(plan(Optional.empty(), recap.on("2026-10-23").published(1, false)).state())
        .isInstanceOf(Planned.class);
    assertThat(plan(Optional.empty(), recap.on("2026-10-22").published(1, false)).state())
        .isInstanceOf(Skipped.class);
  }

  @Test
  void theAuthorCanKeepItQuiet() {
    assertSkipped(
        plan(Optional.empty(), recap.announced(AnnounceMode.NONE).published(1, false)),
        SkipCause.AUTHOR,
        "its author said announce: none");
    assertSkipped(
        plan(Optional.empty(), recap.announced(AnnounceMode.EDIT).published(1, false)),
        SkipCause.AUTHOR,
        "its author asked only for edits, and nothing is out yet");
  }

  @Test
  void moreThanTheBulkLimitIsHeldAsOneDecision() {
    assertThat(plan(Optional.empty(), recap.published(3, true)).state())
        .isInstanceOf(Planned.class);
    assertThat(plan(Optional.empty(), recap.published(4, true)).state())
        .isEqualTo(
            Held.bulk(
                "main@3f2a",
                Act.ANNOUNCE,
                4,
                "the first import of its source brought 4 new recaps, more than announce.bulk-limit"
                    + " of 3: release them, or raise the limit"));
    assertThat(plan(Optional.empty(), recap.published(4, false)).state().why().orElseThrow())
        .startsWith("one push brought 4");
  }

  @Test
  void anEditWithinTheSettleTimeStartsItAnewWithTheLastText() {
    Delivery first = plan(Optional.empty(), recap.published(1, false));
    Delivery second =
        planner
            .plan(
                RULES,
                Optional.of(first),
                new Arrival(recap.titled("Better").published(0, false), 0, 8, NOW),
                NOW)
            .orElseThrow();
    assertThat(second.state()).isEqualTo(Planned.at(NOW.plus(Duration.ofMinutes(10))));
    assertThat(second.subject().revision()).isEqualTo(recap.titled("Better").recap().revision());
  }

  @Test
  void anEditOfWhatIsHeldStaysHeld() {
    Delivery held = plan(Optional.empty(), recap.published(9, true));
    Delivery edited = plan(Optional.of(held), recap.titled("Better").published(0, false));
    assertThat(edited.state()).isEqualTo(held.state());
    assertThat(edited.subject().revision()).isNotEqualTo(held.subject().revision());
  }

  @Test
  void videosThatCameLaterAreSaidOnceMore() {
    Delivery next =
        plan(Optional.of(delivered(recap)), recap.showing("https://v.example/1").changed(1));
    assertThat(next.subject().change()).isEqualTo(ChangeClass.MEDIA_ADDED);
    assertThat(next.state()).isEqualTo(Planned.of(Act.FOLLOW_UP, SETTLED));
  }

  @Test
  void videosThatMovedToAnotherHostAreNoNews() {
    Recapitulation shown = recap.showing("https://old.example/1", "https://old.example/2");
    Delivery said = delivered(shown);
    Delivery next =
        plan(
            Optional.of(said),
            shown.showing("https://v.example/1", "https://v.example/2").changed(1));
    assertThat(next.subject().change()).isEqualTo(ChangeClass.CORRECTION);
  }

  @Test
  void aCorrectionIsMadeInPlaceWhereThePlatformShowsIt() {
    Delivery said = delivered(recap);
    Delivery next = plan(Optional.of(said), recap.titled("Better").changed(1));
    assertThat(next.subject().change()).isEqualTo(ChangeClass.CORRECTION);
    assertThat(next.state()).isEqualTo(Planned.of(Act.EDIT, SETTLED));
    assertThat(plan(Optional.of(said), recap.on("2026-11-15").changed(1)).subject().change())
        .isEqualTo(ChangeClass.MATERIAL);
  }

  @Test
  void elsewhereACorrectionIsKeptBackOrRepliedAsTheChannelSays() {
    Delivery said = delivered(recap);
    RecapEvent better = recap.titled("Better").changed(1);
    assertThat(plan(ChannelRules.plain("toots"), said, better).state().why().orElseThrow())
        .contains("cannot be edited");
    assertThat(plan(rules(OnEdit.REPLY, OnWithdraw.DELETE), said, better).state())
        .isEqualTo(Planned.of(Act.FOLLOW_UP, SETTLED));
    assertThat(plan(rules(OnEdit.IGNORE, OnWithdraw.DELETE), said, better).state().why())
        .contains("it has changed, and on-edit of the channel is ignore");
  }

  @Test
  void aMoveAndASilentChangeTellNobody() {
    Delivery said = delivered(recap);
    Delivery moved = plan(Optional.of(said), recap.at("zh/two.html").changed(900));
    assertThat(moved.subject().change()).isEqualTo(ChangeClass.MOVED);
    assertThat(moved.state()).isEqualTo(said.state());
    assertThat(moved.announced().orElseThrow().substance().path()).isEqualTo("zh/two.html");
  }

  @Test
  void aCorrectionThatIsTakenBackInTimeIsNeverMade() {
    Delivery planned = plan(Optional.of(delivered(recap)), recap.titled("Better").changed(1));
    Delivery back = decide(Optional.of(planned), recap.changed(1), 9).orElseThrow();
    assertThat(back.state()).isInstanceOf(Delivered.class);
  }

  @Test
  void manyChangesAtOnceAreHeldAsOneDecision() {
    Delivery next = plan(Optional.of(delivered(recap)), recap.titled("Better").changed(2000));
    assertThat(next.state())
        .isInstanceOfSatisfying(
            Held.class,
            held -> {
              assertThat(held.act()).isEqualTo(Act.EDIT);
              assertThat(held.hold()).isEqualTo("main@3f2a-edit");
              assertThat(held.release(NOW).act()).isEqualTo(Act.EDIT);
            });
  }

  @Test
  void itsAuthorCanAskForNothingOrForEditsOnly() {
    Delivery said = delivered(recap);
    Recapitulation filmed = recap.showing("https://v.example/1");
    assertThat(
            plan(Optional.of(said), filmed.announced(AnnounceMode.NONE).changed(1)).state().why())
        .contains("it has changed, and its author said announce: none");
    assertThat(plan(Optional.of(said), filmed.announced(AnnounceMode.EDIT).changed(1)).state())
        .isEqualTo(Planned.of(Act.EDIT, SETTLED));
  }

  @Test
  void announceNewSaysItOnceMoreFromTheBeginning() {
    Recapitulation loud = recap.announced(AnnounceMode.NEW);
    Delivery next = plan(Optional.of(delivered(recap)), loud.changed(1));
    assertThat(next.generation()).isEqualTo(2);
    assertThat(next.state()).isEqualTo(Planned.at(SETTLED));
    Delivery again = plan(Optional.of(delivered(loud)), loud.titled("Better").changed(1));
    assertThat(again.generation()).isEqualTo(1);
    assertThat(again.state()).isEqualTo(Planned.of(Act.EDIT, SETTLED));
  }

  @Test
  void whatComesWhileSomethingIsInHandIsJudgedAfterwards() {
    Delivery waiting = plan(Optional.of(sending(recap)), recap.titled("Better").changed(1));
    assertThat(planner.isWaiting(waiting)).isFalse();
    Delivery done = waiting.accepted(progress(waiting), RECEIPT, NOW);
    assertThat(planner.isWaiting(done)).isTrue();
    var arrival = new Arrival(recap.titled("Better").changed(1), 0, 7, ARRIVED);
    Delivery judged = planner.afterwards(RULES, done, arrival, NOW).orElseThrow();
    assertThat(judged.state()).isEqualTo(Planned.of(Act.EDIT, SETTLED));
    assertThat(planner.afterwards(RULES, judged, arrival, NOW)).isEmpty();
  }

  @Test
  void aWithdrawalTakesBackWhatThePlatformLetsOneTakeBack() {
    Delivery said = delivered(recap);
    assertThat(decide(Optional.of(said), recap.withdrawn(), 9).orElseThrow().state())
        .isEqualTo(Planned.of(Act.RETRACT, SETTLED));
    DeliveryState kept = plan(rules(OnEdit.EDIT, OnWithdraw.KEEP), said, recap.withdrawn()).state();
    assertThat(kept)
        .isInstanceOfSatisfying(
            Retracted.class, gone -> assertThat(gone.remaining()).containsExactly(RECEIPT));
    assertThat(
            plan(ChannelRules.plain("toots"), said, recap.withdrawn()).state().why().orElseThrow())
        .contains("cannot be taken back");
  }

  @Test
  void aWithdrawalThatIsTakenBackInTimeRemovesNothing() {
    Delivery planned = decide(Optional.of(delivered(recap)), recap.withdrawn(), 9).orElseThrow();
    Delivery back = decide(Optional.of(planned), recap.changed(1), 10).orElseThrow();
    assertThat(back.state()).isInstanceOf(Delivered.class);
    assertThat(back.receipts()).containsExactly(RECEIPT);
  }

  @Test
  void whatWasRemovedAndComesBackIsNotAnnouncedASecondTime() {
    Delivery planned = decide(Optional.of(delivered(recap)), recap.withdrawn(), 9).orElseThrow();
    Delivery removed = removed(planned);
    assertThat(removed.state()).isInstanceOf(Retracted.class);
    Delivery back = decide(Optional.of(removed), recap.changed(1), 10).orElseThrow();
    assertThat(back.state().why().orElseThrow()).contains("not announced a second time");
    var muchLater = NOW.plus(Duration.ofDays(31));
    var arrival = new Arrival(recap.on("2026-12-20").changed(1), 0, 11, muchLater);
    Delivery anew = planner.plan(RULES, Optional.of(back), arrival, muchLater).orElseThrow();
    assertThat(anew.state()).isInstanceOf(Planned.class);
    assertThat(anew.generation()).isEqualTo(2);
  }

  @Test
  void aThreadThatIsStoppedInTheMiddleIsTakenBackAsFarAsItIsOut() {
    Delivery begun = sending(recap, 2);
    Delivery between = begun.accepted(progress(begun), RECEIPT, NOW);
    Delivery gone = decide(Optional.of(between), recap.withdrawn(), 9).orElseThrow();
    assertThat(gone.state()).isEqualTo(Planned.of(Act.RETRACT, SETTLED));
    assertThat(gone.announced().orElseThrow().receipts()).containsExactly(RECEIPT);
  }

  @Test
  void anEditThatWasNotMadeIsStillToBeMadeAfterADetour() {
    Delivery said = delivered(recap);
    Recapitulation better = recap.titled("Better");
    var request = JsonNodeFactory.instance.objectNode();
    var post = PlannedPost.post("b", 1, 500, "graphemes", List.of(), List.of(), request);
    var edit =
        Progress.beginning(
            Act.EDIT,
            better.recap().revision(),
            Substance.of(better.recap()),
            List.of(post.replacing(RECEIPT)),
            said.announced().orElseThrow().posts());
    var trying = new Sending(edit, new Intent(0, "k", NOW, 1, request), Optional.empty());
    Delivery waiting =
        plan(Optional.of(said), better.changed(1)).with(trying.retry(NOW, "busy"), NOW);
    Delivery gone = decide(Optional.of(waiting), recap.withdrawn(), 9).orElseThrow();
    Delivery back = decide(Optional.of(gone), better.changed(1), 10).orElseThrow();
    assertThat(back.state()).isEqualTo(Planned.of(Act.EDIT, SETTLED));
  }

  @Test
  void aMomentThatPassedWhileNothingRanIsHeldWhenItIsTooLongAgo() {
    Delivery planned = plan(Optional.empty(), recap.published(1, false));
    Instant due = ((Planned) planned.state()).due();
    assertThat(planner.missed(planned, ARRIVED, due.plus(Duration.ofHours(23)))).isEmpty();
    Delivery held = planner.missed(planned, ARRIVED, due.plus(Duration.ofHours(25))).orElseThrow();
    assertThat(((Held) held.state()).cause()).isEqualTo(HoldCause.LATE);
    assertThat(planner.missed(planned, due, due.plus(Duration.ofHours(25)))).isEmpty();
    Delivery released = held.with(((Held) held.state()).release(NOW), NOW);
    assertThat(planner.missed(released, ARRIVED, NOW.plus(Duration.ofDays(9)))).isEmpty();
  }

  @Test
  void whatIsBeingSaidGoesOnWithItsText() {
    Delivery sending = sending(recap);
    Delivery edited = plan(Optional.of(sending), recap.titled("Better").published(0, false));
    assertThat(edited.state()).isEqualTo(sending.state());
    assertThat(edited.subject().change()).isEqualTo(ChangeClass.CORRECTION);
  }

  @Test
  void whatIsWithdrawnBeforeItWasSaidIsNeverSaid() {
    Delivery planned = plan(Optional.empty(), recap.published(1, false));
    Delivery gone = plan(Optional.of(planned), recap.withdrawn());
    assertSkipped(gone, SkipCause.WITHDRAWN, "it was withdrawn before it was announced");
    assertThat(plan(Optional.of(gone), recap.published(1, false)).state())
        .isInstanceOf(Planned.class);
    assertThat(decide(Optional.empty(), recap.withdrawn(), 9)).isEmpty();
  }

  @Test
  void aLargerAgeLimitLetsASkippedRecapPass() {
    Recapitulation old = recap.on("2020-08-06");
    Delivery skipped = plan(Optional.empty(), old.published(1, true));
    assertThat(planner.mayPass(RULES, skipped, NOW)).isFalse();
    var patient =
        new Planner(
            new AnnouncePolicy(
                Duration.ZERO,
                100,
                Duration.ofDays(10_000),
                Duration.ofHours(24),
                false,
                ZoneOffset.UTC));
    assertThat(patient.mayPass(RULES, skipped, NOW)).isTrue();
    assertThat(
            patient
                .reconsider(RULES, skipped, new Arrival(old.published(1, true), 0, 7, ARRIVED), NOW)
                .orElseThrow()
                .state())
        .isInstanceOf(Planned.class);
  }

  @Test
  void aLargerBulkLimitReleasesWhatWasHeld() {
    Delivery held = plan(Optional.empty(), recap.published(4, true));
    assertThat(planner.mayPass(RULES, held, NOW)).isFalse();
    var generous =
        new Planner(
            new AnnouncePolicy(
                Duration.ZERO,
                4,
                Duration.ofDays(30),
                Duration.ofHours(24),
                false,
                ZoneOffset.UTC));
    assertThat(generous.mayPass(RULES, held, NOW)).isTrue();
    var arrival = new Arrival(recap.published(4, true), 0, 7, ARRIVED);
    assertThat(generous.reconsider(RULES, held, arrival, NOW).orElseThrow().state())
        .isEqualTo(Planned.at(ARRIVED));
  }

  @Test
  void aRefusalIsTriedAgainOnlyWithAnotherText() {
    Delivery planned = plan(Optional.empty(), recap.published(1, false));
    Delivery refused = planned.with(new Rejected("too long", List.of()), NOW);
    assertThat(decide(Optional.of(refused), recap.published(1, false), 7)).isEmpty();
    assertThat(plan(Optional.of(refused), recap.titled("Short").published(0, false)).state())
        .isInstanceOf(Planned.class);
  }

  private static ChannelRules rules(OnEdit onEdit, OnWithdraw onWithdraw) {
    return new ChannelRules(
        "toots",
        Set.of("zh"),
        Optional.empty(),
        WhenUncertain.PARK,
        onEdit,
        onWithdraw,
        Set.of(Ability.THREADS, Ability.EDITS, Ability.DELETES),
        Optional.empty());
  }

  private Delivery plan(ChannelRules rules, Delivery said, RecapEvent event) {
    return planner
        .plan(rules, Optional.of(said), new Arrival(event, 0, 7, ARRIVED), NOW)
        .orElseThrow();
  }

  private Delivery plan(Optional<Delivery> current, RecapEvent event) {
    return decide(current, event, 7).orElseThrow();
  }

  private Optional<Delivery> decide(Optional<Delivery> current, RecapEvent event, long offset) {
    return planner.plan(RULES, current, new Arrival(event, 0, offset, ARRIVED), NOW);
  }

  private static void assertSkipped(Delivery delivery, SkipCause cause, String reason) {
    assertThat(delivery.state()).isEqualTo(new Skipped(cause, reason));
  }

  private Delivery sending(Recapitulation of) {
    return sending(of, 1);
  }

  private Delivery sending(Recapitulation of, int posts) {
    var request = JsonNodeFactory.instance.objectNode();
    var post = PlannedPost.post("text", 4, 500, "graphemes", List.of(), List.of(), request);
    var progress =
        Progress.announcing(
            of.recap().revision(), Substance.of(of.recap()), Collections.nCopies(posts, post));
    Delivery planned = decide(Optional.empty(), of.published(1, false), 6).orElseThrow();
    return planned.with(
        new Sending(progress, new Intent(0, "k", NOW, 1, request), Optional.empty()), NOW);
  }

  private Delivery delivered(Recapitulation of) {
    Delivery sending = sending(of);
    return sending.accepted(progress(sending), RECEIPT, NOW);
  }

  private static Progress progress(Delivery delivery) {
    return delivery.state().posts().orElseThrow();
  }

  private static Delivery removed(Delivery planned) {
    Announced heard = planned.announced().orElseThrow();
    var removal =
        Progress.beginning(
            Act.RETRACT,
            heard.revision(),
            heard.substance(),
            List.of(PlannedPost.removing(RECEIPT)),
            heard.posts());
    return planned.accepted(removal, RECEIPT, NOW);
  }
}
