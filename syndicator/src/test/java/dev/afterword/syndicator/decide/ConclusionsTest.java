package dev.afterword.syndicator.decide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.Announced;
import dev.afterword.contract.ledger.Clearance;
import dev.afterword.contract.ledger.Delivered;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.DeliveryState;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.contract.ledger.Rejected;
import dev.afterword.contract.ledger.Sending;
import dev.afterword.contract.ledger.Substance;
import dev.afterword.contract.ledger.Uncertain;
import dev.afterword.syndicator.Recapitulation;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Traits;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConclusionsTest {
  private static final Instant CALLED = Instant.parse("2026-11-22T08:00:00Z");
  private static final Instant NOW = CALLED.plusSeconds(2);
  private static final Duration CALL = Duration.ofSeconds(10);

  private final AnnouncePolicy policy =
      new AnnouncePolicy(
          Duration.ZERO, 3, Duration.ofDays(30), Duration.ofHours(24), false, ZoneOffset.UTC);
  private final Conclusions thread = new Conclusions(policy, Traits.byLookup(CALL));
  private final Conclusions letters =
      new Conclusions(policy, Traits.unknowable(CALL).eachForItself());

  @Test
  void theLastPostMakesItSaidAndRemembersWhatWasSaid() {
    Delivery first = thread.of(delivery(0), sending(0), new Outcome.Accepted(receipt()), NOW);
    assertThat(first.state()).isEqualTo(next(sending(1).progress()));
    assertThat(first.announced()).isEmpty();
    Delivery last = thread.of(delivery(1), sending(1), new Outcome.Accepted(receipt()), NOW);
    assertThat(last.state())
        .isEqualTo(new Delivered(List.of(receipt(), receipt()), Optional.empty()));
    assertThat(last.announced().map(Announced::revision))
        .contains(sending(1).progress().revision());
  }

  @Test
  void aRefusalEndsAThreadButNotTheNextLetter() {
    var no = new Outcome.Rejected("no such address");
    assertThat(thread.of(delivery(1), sending(1), no, NOW).state())
        .isEqualTo(new Rejected("no such address", List.of(receipt())));
    var refusal = Receipt.refused("no such address", NOW);
    assertThat(letters.of(delivery(0), sending(0), no, NOW).state())
        .isEqualTo(next(sending(0).progress().with(refusal)));
    assertThat(letters.of(delivery(1), sending(1), no, NOW).state())
        .isEqualTo(new Delivered(List.of(receipt(), refusal), Optional.empty()));
  }

  @Test
  void whenEveryAddressIsRefusedNothingWasSaid() {
    var refusal = Receipt.refused("no", CALLED);
    var second =
        new Sending(sending(0).progress().with(refusal), sending(1).intent(), Optional.empty());
    assertThat(letters.of(delivery(1), second, new Outcome.Rejected("no"), NOW).state())
        .isEqualTo(new Rejected("no", List.of()));
  }

  @Test
  void aRetryKeepsTheTimeOfTheFirstIntent() {
    var busy = new Outcome.Retry(Optional.of(Duration.ofSeconds(90)), "busy");
    assertThat(thread.of(delivery(0), sending(0), busy, NOW).state())
        .isEqualTo(
            new Planned(
                Act.ANNOUNCE,
                NOW.plusSeconds(90),
                1,
                Optional.of(CALLED),
                Optional.of(sending(0).progress()),
                Clearance.NONE,
                Optional.of("busy")));
    var unsaid = new Outcome.Retry(Optional.empty(), "busy");
    assertThat(((Planned) thread.of(delivery(0), sending(0), unsaid, NOW).state()).due())
        .isEqualTo(NOW.plusSeconds(5));
    var broken = new Outcome.Broken("token revoked");
    assertThat(((Planned) thread.of(delivery(0), sending(0), broken, NOW).state()).due())
        .isEqualTo(NOW);
  }

  @Test
  void aRepeatThatIsNotTakenLeavesTheFirstAttemptInDoubt() {
    Uncertain doubt = sending(0).doubt(NOW, Optional.of(NOW), "reset");
    var busy = new Outcome.Retry(Optional.of(Duration.ofSeconds(90)), "busy");
    assertThat(thread.of(delivery(0), doubt.resend(), busy, NOW).state())
        .isInstanceOfSatisfying(
            Uncertain.class,
            still -> {
              assertThat(still.since()).isEqualTo(doubt.since());
              assertThat(still.due()).contains(NOW.plusSeconds(90));
            });
  }

  @Test
  void whatIsTriedForLongerThanTheAgeLimitIsGivenUp() {
    Instant late = CALLED.plus(Duration.ofDays(31));
    var busy = new Outcome.Retry(Optional.empty(), "busy");
    assertThat(thread.of(delivery(0), sending(0), busy, late).state())
        .isEqualTo(new Rejected("given up after announce.max-age: busy", List.of()));
  }

  @Test
  void whatIsUnknownIsResolvedOnceTheCallIsCertainlyOver() {
    Uncertain doubt =
        (Uncertain) thread.of(delivery(0), sending(0), new Outcome.Unknown("reset"), NOW).state();
    assertThat(doubt.due()).contains(CALLED.plusSeconds(15));
    assertThat(doubt.reason()).isEqualTo("reset");
  }

  @Test
  void onlyTwoSearchesInVainMakeItAbsent() {
    Uncertain doubt = sending(0).doubt(NOW, Optional.of(NOW), "reset");
    DeliveryState once = thread.of(delivery(0), doubt, new Finding.Absent(), NOW).state();
    assertThat(once).isEqualTo(doubt.askAgain(NOW.plusSeconds(15), 1, "not found yet"));
    DeliveryState twice =
        thread.of(delivery(0), (Uncertain) once, new Finding.Absent(), NOW).state();
    assertThat(twice).isInstanceOf(Planned.class);
    assertThat(((Planned) twice).began()).contains(CALLED);
    assertThat(thread.of(delivery(0), doubt, new Finding.Found(receipt()), NOW).state())
        .isEqualTo(next(sending(1).progress()));
    assertThat(thread.of(delivery(0), doubt, new Finding.Unclear("503"), NOW).state())
        .isEqualTo(doubt.askAgain(NOW.plusSeconds(30), 0, "503"));
  }

  private static Planned next(Progress progress) {
    return new Planned(
        Act.ANNOUNCE,
        NOW,
        0,
        Optional.empty(),
        Optional.of(progress),
        Clearance.NONE,
        Optional.empty());
  }

  private static Receipt receipt() {
    return new Receipt("1", Optional.empty(), Map.of(), CALLED);
  }

  private static Sending sending(int post) {
    var request = JsonNodeFactory.instance.objectNode();
    var recap = Recapitulation.of("zh/one").recap();
    var one = PlannedPost.post("t", 1, 0, "bytes", List.of(), List.of(), request);
    var begun = Progress.announcing(recap.revision(), Substance.of(recap), List.of(one, one));
    var progress = post == 0 ? begun : begun.with(receipt());
    return new Sending(progress, new Intent(post, "k", CALLED, 1, request), Optional.empty());
  }

  private Delivery delivery(int post) {
    var rules = ChannelRules.plain("toots");
    var arrival = new Arrival(Recapitulation.of("zh/one").published(1, false), 0, 7, CALLED);
    return new Planner(policy)
        .plan(rules, Optional.empty(), arrival, NOW)
        .orElseThrow()
        .with(sending(post), CALLED);
  }
}
