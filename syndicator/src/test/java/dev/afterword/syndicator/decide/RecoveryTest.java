package dev.afterword.syndicator.decide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.PlannedPost;
import dev.afterword.contract.ledger.Progress;
import dev.afterword.contract.ledger.Substance;
import dev.afterword.contract.ledger.Uncertain;
import dev.afterword.syndicator.Recapitulation;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.decide.Recovery.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecoveryTest {
  private static final Instant INTENT = Instant.parse("2026-11-22T08:00:00Z");
  private static final Duration CALL = Duration.ofSeconds(10);

  @Test
  void aRememberedKeyIsSentAgain() {
    Traits traits = Traits.byKey(Duration.ofHours(1), CALL).andSearchable();
    assertThat(next(traits, WhenUncertain.PARK, Duration.ofMinutes(54)))
        .isEqualTo(new Step.Resend());
    assertThat(next(traits, WhenUncertain.PARK, Duration.ofMinutes(55)))
        .isEqualTo(new Step.Search());
    assertThat(
            next(Traits.byKey(Duration.ofHours(1), CALL), WhenUncertain.PARK, Duration.ofHours(2)))
        .isInstanceOf(Step.Park.class);
  }

  @Test
  void whatCanBeSearchedIsSearched() {
    assertThat(next(Traits.byLookup(CALL), WhenUncertain.RETRY, Duration.ofSeconds(20)))
        .isEqualTo(new Step.Search());
  }

  @Test
  void whatNobodyKnowsWaitsForAPersonUnlessTheOperatorPrefersADouble() {
    assertThat(next(Traits.unknowable(CALL), WhenUncertain.PARK, Duration.ofSeconds(20)))
        .isInstanceOf(Step.Park.class);
    assertThat(next(Traits.unknowable(CALL), WhenUncertain.RETRY, Duration.ofSeconds(20)))
        .isInstanceOf(Step.Repeat.class);
  }

  @Test
  void aSearchNeverOvertakesTheCallItLooksFor() {
    assertThat(Recovery.due(INTENT, CALL)).isEqualTo(INTENT.plusSeconds(15));
    assertThat(Recovery.due(INTENT, Duration.ofSeconds(20))).isEqualTo(INTENT.plusSeconds(25));
  }

  @Test
  void theWaitsGrowToAnHour() {
    assertThat(Retries.after(1)).hasSeconds(5);
    assertThat(Retries.after(4)).hasMinutes(10);
    assertThat(Retries.after(500)).hasHours(1);
  }

  private static Step next(Traits traits, WhenUncertain whenUncertain, Duration since) {
    var request = JsonNodeFactory.instance.objectNode();
    var recap = Recapitulation.of("zh/one").recap();
    var post = PlannedPost.post("t", 1, 0, "bytes", List.of(), List.of(), request);
    var progress = Progress.announcing(recap.revision(), Substance.of(recap), List.of(post));
    var uncertain =
        new Uncertain(
            progress,
            new Intent(0, "k", INTENT, 1, request),
            INTENT,
            Optional.empty(),
            0,
            "no answer");
    return Recovery.next(traits, whenUncertain, uncertain, INTENT.plus(since));
  }
}
