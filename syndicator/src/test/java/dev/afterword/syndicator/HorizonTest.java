package dev.afterword.syndicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.ledger.Delivered;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Planned;
import dev.afterword.contract.ledger.Uncertain;
import dev.afterword.syndicator.Platform.Fault;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.decide.ChannelRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a run that is to end may end. */
class HorizonTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Recapitulation RECAP = Recapitulation.of("zh/tea");

  private final Platform platform = new Platform(Traits.byLookup(Duration.ofSeconds(30)), 1);
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");
  private final Horizon horizon = Horizon.of(now, PATIENCE);
  private final MemoryStage stage =
      MemoryStage.calm(OneChannel.of(ChannelRules.plain("toots"), platform.channel()), () -> now);

  @Test
  void aDoubtIsResolvedBeforeItEndsAlthoughItIsLaterThanItsPatience() {
    platform.willAnswer(Fault.LOSE_AND_STAY_SILENT);
    publish();
    assertThat(state()).isInstanceOf(Uncertain.class);
    int turns = 0;
    while (!stage.isIdle(horizon.at(now))) {
      now = now.plusSeconds(5);
      stage.turn();
      turns++;
    }
    assertThat(turns).isGreaterThan(7);
    assertThat(state()).isInstanceOf(Delivered.class);
    assertThat(platform.taken()).hasSize(1);
  }

  @Test
  void aDelayIsLeftForTheNextRun() {
    platform.willAnswer(Fault.TELL_TO_RETRY);
    publish();
    now = now.plusSeconds(1);
    platform.willAnswer(Fault.TELL_TO_RETRY);
    stage.turn();
    stage.turn();
    assertThat(state()).isInstanceOf(Planned.class);
    assertThat(stage.isIdle(horizon)).isFalse();
    assertThat(stage.isIdle(Horizon.of(now.minus(PATIENCE), Duration.ZERO))).isTrue();
  }

  @Test
  void aDoubtThatDoesNotEndIsLeftForTheNextRun() {
    platform.willAnswer(Fault.LOSE_AND_STAY_SILENT);
    publish();
    stage.turn();
    Uncertain uncertain = (Uncertain) state();
    Instant due = uncertain.due().orElseThrow();
    assertThat(stage.isIdle(new Horizon(now, due))).isFalse();
    assertThat(stage.isIdle(new Horizon(now, due.minusNanos(1)))).isTrue();
  }

  @Test
  void whatIsDueByThenStillCounts() {
    Instant later = now.plus(Duration.ofHours(1));
    assertThat(horizon.at(now)).isEqualTo(horizon);
    assertThat(horizon.at(later)).isEqualTo(new Horizon(later, horizon.doubts()));
  }

  private void publish() {
    stage.publish(RECAP.published(1, false));
    stage.pageOf(RECAP.recap());
    stage.turn();
  }

  private Object state() {
    Delivery entry = Optional.ofNullable(stage.ledger().get("toots:zh/tea")).orElseThrow();
    return entry.state();
  }
}
