package dev.afterword.syndicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.RecapId;
import dev.afterword.contract.Revision;
import dev.afterword.contract.control.Decision;
import dev.afterword.contract.control.Doubt;
import dev.afterword.contract.control.Item;
import dev.afterword.contract.ledger.Act;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Held;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.contract.ledger.SkipCause;
import dev.afterword.contract.ledger.Skipped;
import dev.afterword.syndicator.Platform.Fault;
import dev.afterword.syndicator.channel.Ability;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.decide.ChannelRules;
import dev.afterword.syndicator.decide.OnEdit;
import dev.afterword.syndicator.decide.OnWithdraw;
import dev.afterword.syndicator.decide.WhenUncertain;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A decision does what its operator saw, once, and nothing to what has moved on. */
class RulingsTest {
  private static final RecapId ID = new RecapId("zh/one");

  private final Platform platform = new Platform(Traits.unknowable(Duration.ofSeconds(10)), 2);
  private final Recapitulation recap = Recapitulation.of("zh/one");
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");
  private final MemoryStage stage = MemoryStage.calm(config(), () -> now);

  @Test
  void aReleaseLetsGoWhatTheOperatorSawAndNothingElse() {
    publish(recap, 9);
    Held held = (Held) entry().state();
    decide(new Decision.Release("another", List.of(item())));
    decide(new Decision.Release(held.hold(), List.of(item(Revision.of("another")))));
    decide(
        new Decision.Release(
            held.hold(), List.of(new Item("nobody", ID, recap.recap().revision()))));
    assertThat(entry().state()).isEqualTo(held);
    decide(new Decision.Release(held.hold(), List.of(item())));
    assertThat(entry().state().name()).isEqualTo("delivered");
    stage.die();
    run();
    assertThat(platform.calls()).isEqualTo(2);
  }

  @Test
  void aSkipNamesWhoWantedIt() {
    publish(recap, 9);
    decide(new Decision.Skip(((Held) entry().state()).hold(), List.of(item())));
    assertThat(entry().state())
        .isEqualTo(new Skipped(SkipCause.OPERATOR, "it is not said, says ada"));
    assertThat(platform.calls()).isZero();
  }

  @Test
  void ofWhatWasAnnouncedOnlyTheNewsIsSkippedAndCountsAsHeard() {
    publish(recap, 1);
    Recapitulation better = recap.titled("Better");
    stage.publish(better.changed(50));
    stage.pageOf(better.recap());
    run();
    Held held = (Held) entry().state();
    assertThat(held.act()).isEqualTo(Act.FOLLOW_UP);
    decide(new Decision.Skip(held.hold(), List.of(item(better.recap().revision()))));
    assertThat(entry().state().why()).contains("it is not said, says ada");
    assertThat(entry().receipts()).hasSize(2);
    assertThat(entry().announced().orElseThrow().substance().title()).isEqualTo("Better");
    assertThat(platform.calls()).isEqualTo(2);
  }

  @Test
  void aDoubtIsSettledOnlyByWhoSawTheSameAttempt() {
    platform.willAnswer(Fault.LOSE_AND_STAY_SILENT);
    publish(recap, 1);
    Delivery before = entry();
    Doubt doubt = doubt();
    decide(new Decision.Repeat(new Doubt("toots", ID, "another", doubt.attempt())));
    decide(new Decision.Repeat(new Doubt("toots", ID, doubt.key(), 7)));
    decide(new Decision.Drop(new Doubt("toots", new RecapId("zh/two"), doubt.key(), 1)));
    assertThat(entry().state()).isEqualTo(before.state());
    decide(new Decision.Repeat(doubt));
    assertThat(entry().state().name()).isEqualTo("delivered");
    assertThat(platform.taken()).hasSize(2);
    assertThat(platform.taken().getFirst().key()).isEqualTo(doubt.key());
  }

  @Test
  void aPostThatIsOutIsTheReceiptAndItsThreadGoesOn() {
    platform.willAnswer(Fault.TAKE_AND_STAY_SILENT);
    publish(recap, 1);
    decide(new Decision.Posted(doubt(), "https://p.example/@ada/77?a=b#c"));
    assertThat(entry().state().name()).isEqualTo("delivered");
    assertThat(entry().receipts()).extracting(Receipt::id).startsWith("77");
    assertThat(entry().receipts().getFirst().url()).contains("https://p.example/@ada/77?a=b#c");
    assertThat(platform.taken()).hasSize(2);
  }

  @Test
  void aThreadThatIsLeftAloneEnds() {
    platform.willAnswer(Fault.NONE, Fault.LOSE_AND_STAY_SILENT);
    publish(recap, 1);
    decide(new Decision.Drop(doubt()));
    assertThat(entry().state().name()).isEqualTo("rejected");
    assertThat(entry().state().why()).contains("it is left alone, says ada");
    assertThat(entry().receipts()).hasSize(1);
  }

  @Test
  void anEditThatCameWhileSomethingWasInDoubtIsJudgedAtOnce() {
    platform.willAnswer(Fault.NONE, Fault.TAKE_AND_STAY_SILENT);
    publish(recap, 1);
    Recapitulation better = recap.titled("Better");
    stage.publish(better.changed(1));
    stage.pageOf(better.recap());
    run();
    assertThat(entry().subject().pending()).isTrue();
    decide(new Decision.Posted(doubt(), "https://p.example/78"));
    assertThat(entry().subject().pending()).isFalse();
    assertThat(platform.taken()).hasSize(4);
  }

  @Test
  void anEditThatCameMeanwhileIsJudgedWhenTheDoubtIsLeftAlone() {
    platform.willAnswer(Fault.NONE, Fault.LOSE_AND_STAY_SILENT);
    publish(recap, 1);
    Recapitulation better = recap.titled("Better");
    stage.publish(better.changed(1));
    stage.pageOf(better.recap());
    run();
    decide(new Decision.Drop(doubt()));
    assertThat(entry().subject().pending()).isFalse();
    assertThat(entry().announced().orElseThrow().substance().title()).isEqualTo("Better");
  }

  @Test
  void onlyWhatIsOutCanBeGone() {
    publish(recap, 9);
    decide(new Decision.Gone("toots", ID, 1));
    assertThat(entry().state()).isInstanceOf(Held.class);
    decide(new Decision.Release(((Held) entry().state()).hold(), List.of(item())));
    decide(new Decision.Gone("toots", ID, 2));
    assertThat(entry().state().name()).isEqualTo("delivered");
    decide(new Decision.Gone("toots", ID, 1));
    assertThat(entry().state().why().orElseThrow())
        .startsWith("its posts are gone from the platform, says ada");
    assertThat(entry().announced()).isEmpty();
  }

  @Test
  void aPausedChannelSaysNothingUntilItIsResumed() {
    stage.decide(new Decision.Pause("toots"));
    publish(recap, 1);
    assertThat(platform.calls()).isZero();
    decide(new Decision.Resume("toots"));
    assertThat(platform.taken()).hasSize(2);
  }

  private void publish(Recapitulation of, int added) {
    stage.publish(of.published(added, false));
    stage.pageOf(of.recap());
    run();
  }

  private void decide(Decision decision) {
    stage.decide(decision);
    run();
  }

  private void run() {
    for (int turn = 0; turn < 12; turn++) {
      stage.turn();
      now = now.plusSeconds(30);
    }
  }

  private Item item() {
    return item(recap.recap().revision());
  }

  private static Item item(Revision revision) {
    return new Item("toots", ID, revision);
  }

  private Doubt doubt() {
    Intent intent = entry().state().inDoubt().orElseThrow();
    return new Doubt("toots", ID, intent.key(), intent.attempt());
  }

  private Delivery entry() {
    return Optional.ofNullable(stage.ledger().get("toots:zh/one")).orElseThrow();
  }

  private SyndicatorConfig config() {
    var rules =
        new ChannelRules(
            "toots",
            Set.of(),
            Optional.empty(),
            WhenUncertain.PARK,
            OnEdit.REPLY,
            OnWithdraw.DELETE,
            Set.of(Ability.THREADS),
            Optional.empty());
    return OneChannel.of(rules, platform.channel());
  }
}
