package dev.afterword.syndicator;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.afterword.contract.control.Decision;
import dev.afterword.contract.ledger.Delivery;
import dev.afterword.syndicator.Platform.Fault;
import dev.afterword.syndicator.channel.Traits;
import dev.afterword.syndicator.decide.ChannelRules;
import dev.afterword.syndicator.decide.OnEdit;
import dev.afterword.syndicator.decide.OnWithdraw;
import dev.afterword.syndicator.decide.WhenUncertain;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A token that is wrong for a day: one call, one line in the log, and then everything once. */
class WrongCredentialsTest {
  private static final Recapitulation TEA = Recapitulation.of("zh/tea");
  private static final Recapitulation MILK = Recapitulation.of("zh/milk");

  private final Platform platform = new Platform(Traits.unknowable(Duration.ofSeconds(10)), 1);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");
  private final MemoryStage stage =
      MemoryStage.calm(OneChannel.of(settling(), platform.channel()), () -> now);

  /** What falls due does so a while after the ledger was written last. */
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

  @BeforeEach
  void listen() {
    lines.start();
    logger().addAppender(lines);
  }

  @AfterEach
  void stopListening() {
    logger().detachAppender(lines);
  }

  /** While another test makes the log ready, SLF4J gives out stand-ins. */
  private static Logger logger() {
    for (; ; Thread.onSpinWait()) {
      if (LoggerFactory.getLogger(Dispatcher.class) instanceof Logger logger) {
        return logger;
      }
    }
  }

  @Test
  void nothingIsLostNothingIsCalledAndOneLineIsLogged() {
    aDayWithTheWrongToken();
    stage.die();
    hours(1);

    assertThat(platform.calls()).isEqualTo(3);
    assertThat(platform.taken()).hasSize(2);
    assertThat(stage.ledger().values())
        .extracting(delivery -> delivery.state().name())
        .containsExactly("delivered", "delivered");
  }

  @Test
  void whoHasMendedItElsewhereResumesTheChannel() {
    aDayWithTheWrongToken();
    stage.decide(new Decision.Resume("toots"));
    hours(1);

    assertThat(platform.taken()).hasSize(2);
    assertThat(platform.calls()).isEqualTo(3);
  }

  @Test
  void whatFellDueWhileItWasWrongIsNotMissedAfterDaysButSaidAndSaysWhyMeanwhile() {
    aDayWithTheWrongToken();
    hours(72);
    assertThat(stage.ledger().values())
        .extracting(WrongCredentialsTest::why)
        .allMatch(reason -> reason.contains("no such token; the channel makes no further call"));

    stage.die();
    hours(1);

    assertThat(platform.taken()).hasSize(2);
    assertThat(platform.calls()).isEqualTo(3);
  }

  @Test
  void whatFellDueWhileTheChannelWasPausedIsSaidAfterARestartAndAResume() {
    stage.decide(new Decision.Pause("toots"));
    publish(TEA);
    hours(72);
    stage.die();
    hours(1);
    assertThat(platform.calls()).isZero();
    assertThat(stage.ledger().values())
        .extracting(WrongCredentialsTest::why)
        .containsExactly("the channel was paused when it fell due");

    stage.decide(new Decision.Resume("toots"));
    hours(1);

    assertThat(platform.taken()).hasSize(1);
  }

  private void aDayWithTheWrongToken() {
    platform.willAnswer(Fault.KNOW_NO_SUCH_TOKEN);
    publish(TEA);
    hours(2);
    publish(MILK);
    hours(22);

    assertThat(platform.calls()).isEqualTo(1);
    assertThat(lines.list)
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.getFormattedMessage()).contains("HTTP 401: no such token");
              assertThat(line.getKeyValuePairs())
                  .extracting(pair -> pair.key)
                  .containsExactly("channel", "recap", "trace");
            });
    assertThat(stage.ledger().values())
        .extracting(delivery -> delivery.state().name())
        .containsExactly("planned", "planned");
    assertThat(stage.ledger().values())
        .filteredOn(delivery -> delivery.recap().value().equals("zh/tea"))
        .extracting(WrongCredentialsTest::why)
        .allMatch(reason -> reason.contains("no such token"));
  }

  private static String why(Delivery delivery) {
    return delivery.state().why().orElse("");
  }

  private void publish(Recapitulation recap) {
    stage.publish(recap.published(1, false));
    stage.pageOf(recap.recap());
  }

  private void hours(int count) {
    for (int turn = 0; turn < 4 * count; turn++) {
      stage.turn();
      now = now.plus(Duration.ofMinutes(15));
    }
  }
}
