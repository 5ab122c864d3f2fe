package dev.afterword.syndicator.decide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.afterword.contract.AnnounceMode;
import dev.afterword.contract.ChangeClass;
import dev.afterword.contract.RecapEvent;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.contract.ledger.DeliveryState.Held;
import dev.afterword.contract.ledger.DeliveryState.Planned;
import dev.afterword.contract.ledger.DeliveryState.Skipped;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.contract.ledger.SkipCause;
import dev.afterword.contract.ledger.Substance;
import dev.afterword.syndicator.Recapitulation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Instant ARRIVED = Instant.parse("2026-11-22T07:59:00Z");
  private static final ChannelRules RULES =
      new ChannelRules("toots", Set.of("zh"), Optional.empty(), WhenUncertain.PARK);

  private final AnnouncePolicy policy =
      new AnnouncePolicy(Duration.ofMinutes(10), 3, Duration.ofDays(30), ZoneOffset.UTC);
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
            new Held(
                "main@3f2a",
                4,
                "the first import of its source brought 4 new recaps, more than announce.bulk-limit"
                    + " of 3: raise the limit to announce them"));
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
  void whatWasAnnouncedIsNeverPlannedAgainWhateverChanges() {
    Delivery said = delivered(recap);
    assertThat(change(said, recap.showing("https://v.example/1")))
        .isEqualTo(ChangeClass.MEDIA_ADDED);
    assertThat(change(said, recap.on("2026-11-15"))).isEqualTo(ChangeClass.MATERIAL);
    assertThat(change(said, recap.titled("Better"))).isEqualTo(ChangeClass.CORRECTION);
    assertThat(change(said, recap.at("zh/two.html"))).isEqualTo(ChangeClass.MOVED);
    assertThat(change(said, recap.announced(AnnounceMode.NEW))).isEqualTo(ChangeClass.SILENT);
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
    assertThat(decide(Optional.of(delivered(recap)), recap.withdrawn(), 9)).isEmpty();
    assertThat(decide(Optional.empty(), recap.withdrawn(), 9)).isEmpty();
  }

  @Test
  void aLargerAgeLimitLetsASkippedRecapPass() {
    Recapitulation old = recap.on("2020-08-06");
    Delivery skipped = plan(Optional.empty(), old.published(1, true));
    assertThat(planner.mayPass(RULES, skipped, NOW)).isFalse();
    var patient =
        new Planner(
            new AnnouncePolicy(Duration.ZERO, 100, Duration.ofDays(10_000), ZoneOffset.UTC));
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
        new Planner(new AnnouncePolicy(Duration.ZERO, 4, Duration.ofDays(30), ZoneOffset.UTC));
    assertThat(generous.mayPass(RULES, held, NOW)).isTrue();
    var arrival = new Arrival(recap.published(4, true), 0, 7, ARRIVED);
    assertThat(generous.reconsider(RULES, held, arrival, NOW).orElseThrow().state())
        .isEqualTo(Planned.at(ARRIVED));
  }

  @Test
  void aRefusalIsTriedAgainOnlyWithAnotherText() {
    Delivery planned = plan(Optional.empty(), recap.published(1, false));
    Delivery refused = planned.with(new DeliveryState.Rejected("too long", List.of()), NOW);
    assertThat(decide(Optional.of(refused), recap.published(1, false), 7)).isEmpty();
    assertThat(plan(Optional.of(refused), recap.titled("Short").published(0, false)).state())
        .isInstanceOf(Planned.class);
  }

  private ChangeClass change(Delivery said, Recapitulation edited) {
    Delivery next = plan(Optional.of(said), edited.published(0, false));
    assertThat(next.state()).isEqualTo(said.state());
    return next.subject().change();
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
    var request = JsonNodeFactory.instance.objectNode();
    var post = PlannedPost.post("text", 4, 500, "graphemes", List.of(), List.of(), request);
    var progress =
        Progress.announcing(of.recap().revision(), Substance.of(of.recap()), List.of(post));
    Delivery planned = plan(Optional.empty(), of.published(1, false));
    return planned.with(
        new DeliveryState.Sending(progress, new Intent(0, "k", NOW, 1, request)), NOW);
  }

  private Delivery delivered(Recapitulation of) {
    var receipt = new Receipt("1", Optional.empty(), Map.of(), NOW);
    Delivery sending = sending(of);
    return sending.accepted(((DeliveryState.Sending) sending.state()).progress(), receipt, NOW);
  }
}
