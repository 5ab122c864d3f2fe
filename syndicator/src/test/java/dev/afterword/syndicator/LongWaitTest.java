package dev.afterword.syndicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.control.Decision;
import dev.afterword.contract.control.Doubt;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.contract.ledger.Intent;
import dev.afterword.syndicator.Platform.Fault;
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

/** What waits for longer than a day because somebody else asked for it, or owes something. */
class LongWaitTest {
  private static final Recapitulation TEA = Recapitulation.of("zh/tea");
  private static final Recapitulation MILK = Recapitulation.of("zh/milk");

  private final Platform platform = new Platform(Traits.unknowable(Duration.ofSeconds(10)), 1);
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");
  private final MemoryStage stage =
      MemoryStage.calm(OneChannel.of(settling(), platform.channel()), () -> now);

  private static ChannelRules settling() {
    return new ChannelRules(
        "toots",
        Set.of(),
        Optional.of(Duration.ofMinutes(50)),
        WhenUncertain.PARK,
        OnEdit.EDIT,
        OnWithdraw.DELETE,
        Set.of(),
        Optional.empty());
  }

  @Test
  void aRetryThatIsADayAwayIsMadeAtOnceWhenTheChannelIsResumed() {
    askedToWait();

    stage.decide(new Decision.Resume("toots"));
    hours(1);

    assertThat(platform.calls()).isEqualTo(3);
    assertThat(platform.taken()).hasSize(2);
  }

  @Test
  void aResumeOfYesterdayHurriesNothingThatIsPutOffToday() {
    stage.decide(new Decision.Resume("toots"));
    hours(1);
    askedToWait();

    stage.die();
    hours(1);

    assertThat(entry("zh/tea").state().name()).isEqualTo("planned");
  }

  @Test
  void whatFellDueWhileThePlatformAskedForSilenceIsNotMissedAfterARestart() {
    askedToWait();
    hours(26);
    assertThat(stage.ledger().values())
        .extracting(delivery -> delivery.state().why().orElse(""))
        .anyMatch(why -> why.startsWith("its platform asked for no further call before "));

    stage.die();
    hours(8);

    assertThat(platform.taken()).hasSize(2);
    assertThat(states()).containsOnly("delivered");
  }

  @Test
  void whatWaitedForItsPageForDaysIsNotMissedAfterARestart() {
    stage.publish(TEA.published(1, false));
    hours(50);
    assertThat(stage.ledger().values())
        .extracting(delivery -> delivery.state().why().orElse(""))
        .containsExactly("waits until the page of this revision is live");

    stage.die();
    stage.pageOf(TEA.recap());
    hours(1);

    assertThat(platform.taken()).hasSize(1);
    assertThat(states()).containsExactly("delivered");
  }

  @Test
  void whatIsInDoubtKeepsLaterEventsOfItsRecapWaitingAndNoOtherRecap() {
    platform.willAnswer(Fault.TAKE_AND_STAY_SILENT);
    stage.publish(TEA.published(1, false));
    stage.pageOf(TEA.recap());
    hours(2);
    var edited = TEA.titled("Tea, and cake");
    stage.publish(edited.published(1, false));
    stage.pageOf(edited.recap());
    stage.publish(MILK.published(1, false));
    stage.pageOf(MILK.recap());
    hours(48);

    Delivery parked = entry("zh/tea");
    assertThat(parked.state().name()).isEqualTo("uncertain");
    assertThat(parked.subject().pending()).as("the edit waits").isTrue();
    assertThat(entry("zh/milk").state().name()).isEqualTo("delivered");

    Intent intent = parked.state().inDoubt().orElseThrow();
    var doubt = new Doubt("toots", parked.recap(), intent.key(), intent.attempt());
    stage.decide(new Decision.Posted(doubt, "https://toots.example/1"));
    hours(2);

    Delivery settled = entry("zh/tea");
    assertThat(settled.subject().pending()).isFalse();
    assertThat(settled.subject().revision()).isEqualTo(edited.recap().revision());
    assertThat(platform.taken()).as("nothing was said twice").hasSize(2);
  }

  /** The first is put off for thirty hours, and the second falls due meanwhile. */
  private void askedToWait() {
    platform.willAnswer(Fault.TELL_TO_WAIT_FOR_A_DAY);
    stage.publish(TEA.published(1, false));
    stage.pageOf(TEA.recap());
    hours(2);
    stage.publish(MILK.published(1, false));
    stage.pageOf(MILK.recap());
    hours(2);
    assertThat(platform.calls()).isEqualTo(1);
    assertThat(states()).containsExactly("planned", "planned");
  }

  private Delivery entry(String recap) {
    return Optional.ofNullable(stage.ledger().get("toots:" + recap)).orElseThrow();
  }

  private List<String> states() {
    return stage.ledger().values().stream().map(delivery -> delivery.state().name()).toList();
  }

  private void hours(int count) {
    for (int turn = 0; turn < 4 * count; turn++) {
      stage.turn();
      now = now.plus(Duration.ofMinutes(15));
    }
  }
}
