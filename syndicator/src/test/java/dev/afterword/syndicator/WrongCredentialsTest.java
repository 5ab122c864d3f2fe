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
import java.time.Duration;
import java.time.Instant;
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
      MemoryStage.calm(OneChannel.of(ChannelRules.plain("toots"), platform.channel()), () -> now);

  @BeforeEach
  void listen() {
    lines.start();
    logger().addAppender(lines);
  }

  @AfterEach
  void stopListening() {
    logger().detachAppender(lines);
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(Dispatcher.class);
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

  private void aDayWithTheWrongToken() {
    platform.willAnswer(Fault.KNOW_NO_SUCH_TOKEN);
    publish(TEA);
    hours(1);
    publish(MILK);
    hours(23);

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
