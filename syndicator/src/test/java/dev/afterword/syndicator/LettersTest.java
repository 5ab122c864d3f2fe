package dev.afterword.syndicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.control.Decision;
import dev.afterword.contract.control.Doubt;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.Platform.Fault;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.decide.ChannelRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Letters to three addresses: one of which nobody knows does not keep the others waiting. */
class LettersTest {
  private static final Duration CALL = Duration.ofSeconds(10);
  private static final Recapitulation RECAP = Recapitulation.of("zh/one");

  private final Platform platform = new Platform(Traits.unknowable(CALL).eachForItself(), 3);
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");
  private final MemoryStage stage = MemoryStage.calm(config(), () -> now);

  @Test
  void aLetterInDoubtWaitsForAPersonAndTheOthersDoNot() {
    say(Fault.TAKE_AND_STAY_SILENT);
    assertThat(platform.taken()).hasSize(3);
    assertThat(entry().state().name()).isEqualTo("uncertain");
    assertThat(entry().state().why().orElseThrow())
        .startsWith("post 1 of 3: no answer; it may be out");
    assertThat(entry().receipts()).hasSize(2);
  }

  @Test
  void aRestartChangesNothingAboutIt() {
    say(Fault.NONE, Fault.TAKE_AND_STAY_SILENT);
    Delivery before = entry();
    stage.die();
    stage.forgetOffsets();
    run();
    assertThat(entry().state()).isEqualTo(before.state());
    assertThat(platform.calls()).isEqualTo(3);
  }

  @Test
  void itIsSaidWhereItLiesAndAllIsDelivered() {
    say(Fault.TAKE_AND_STAY_SILENT);
    stage.decide(new Decision.Posted(doubt(), "https://lists.example/archive/7?x#y"));
    run();
    assertThat(entry().state().name()).isEqualTo("delivered");
    assertThat(entry().receipts()).extracting(Receipt::id).startsWith("7").hasSize(3);
    assertThat(platform.calls()).isEqualTo(3);
  }

  @Test
  void oneThatIsNotOutGoesOutUnderItsOwnKey() {
    say(Fault.LOSE_AND_STAY_SILENT);
    Doubt doubt = doubt();
    stage.decide(new Decision.Repeat(doubt));
    run();
    assertThat(entry().state().name()).isEqualTo("delivered");
    assertThat(platform.taken()).hasSize(3);
    assertThat(platform.taken().getLast().key()).isEqualTo(doubt.key());
  }

  @Test
  void oneThatIsLeftAloneEndsOnlyItself() {
    say(Fault.LOSE_AND_STAY_SILENT);
    stage.decide(new Decision.Drop(doubt()));
    run();
    assertThat(entry().state().name()).isEqualTo("delivered");
    assertThat(entry().receipts().getFirst().refusal().orElseThrow())
        .isEqualTo("it is left alone, says ada");
    assertThat(platform.taken()).hasSize(2);
  }

  @Test
  void severalDoubtsAreAnsweredOneAfterTheOther() {
    say(Fault.TAKE_AND_STAY_SILENT, Fault.LOSE_AND_STAY_SILENT, Fault.NONE);
    assertThat(entry().state().why().orElseThrow()).startsWith("post 1 of 3");
    Delivery before = entry();
    stage.decide(new Decision.Drop(new Doubt("letters", before.recap(), "nobody's", 1)));
    run();
    assertThat(entry()).isEqualTo(before);
    stage.decide(new Decision.Posted(doubt(), "https://lists.example/7"));
    run();
    assertThat(entry().state().why().orElseThrow()).startsWith("post 2 of 3");
    stage.decide(new Decision.Repeat(doubt()));
    run();
    assertThat(entry().state().name()).isEqualTo("delivered");
    assertThat(platform.taken()).hasSize(3);
  }

  @Test
  void theLastLetterInDoubtWaitsWhereItIs() {
    say(Fault.NONE, Fault.NONE, Fault.TAKE_AND_STAY_SILENT);
    assertThat(entry().state().why().orElseThrow()).startsWith("post 3 of 3");
  }

  @Test
  void anAnswerCountsWhileTheOthersAreStillTried() {
    begin(Fault.LOSE_AND_STAY_SILENT, Fault.TELL_TO_RETRY);
    untilTheSecondIsTried();
    Delivery trying = entry();
    assertThat(trying.state().name()).isEqualTo("planned");
    assertThat(trying.state().why().orElseThrow())
        .isEqualTo("busy; one post is in doubt; post 1 of 3: no answer");
    stage.decide(new Decision.Repeat(doubt()));
    run();
    assertThat(entry().state().name()).isEqualTo("delivered");
    assertThat(platform.taken()).hasSize(3);
    assertThat(platform.calls()).isEqualTo(5);
  }

  @Test
  void aWithdrawalStopsWhatIsNotOutAndLeavesTheDoubtVisible() {
    begin(Fault.TAKE_AND_STAY_SILENT, Fault.TELL_TO_RETRY);
    untilTheSecondIsTried();
    stage.publish(RECAP.withdrawn());
    run();
    assertThat(platform.taken()).hasSize(1);
    assertThat(entry().state().name()).isEqualTo("uncertain");
    stage.decide(new Decision.Posted(doubt(), "https://lists.example/7"));
    run();
    assertThat(entry().state().name()).isEqualTo("retracted");
    assertThat(entry().receipts()).extracting(Receipt::id).containsExactly("7");
  }

  private void say(Fault... faults) {
    begin(faults);
    run();
  }

  private void begin(Fault... faults) {
    platform.willAnswer(faults);
    stage.publish(RECAP.published(1, false));
    stage.pageOf(RECAP.recap());
  }

  private void untilTheSecondIsTried() {
    while (platform.calls() < 2) {
      stage.turn();
      now = now.plusSeconds(platform.calls() < 2 ? 30 : 0);
    }
  }

  private void run() {
    for (int turn = 0; turn < 20; turn++) {
      stage.turn();
      now = now.plusSeconds(30);
    }
  }

  private Delivery entry() {
    return Optional.ofNullable(stage.ledger().get("letters:zh/one")).orElseThrow();
  }

  private Doubt doubt() {
    Intent intent = entry().state().inDoubt().orElseThrow();
    return new Doubt("letters", entry().recap(), intent.key(), intent.attempt());
  }

  private SyndicatorConfig config() {
    return OneChannel.of(ChannelRules.plain("letters"), platform.channel());
  }
}
