package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.contract.ledger.Receipt;
import dev.afterword.playground.fault.FaultKind;
import dev.afterword.syndicator.channel.matrix.MatrixType;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.Sketch;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MatrixContractTest extends PlatformContract {
  MatrixContractTest() {
    super(
        new MatrixType(),
        Repeat.SAFE,
        "/send/m.room.message/",
        Reaction.json(200, "{\"event_id\":\"$1\"}"));
  }

  @Override
  protected Receipt receipt(int post) {
    return new Receipt("$event" + post, Optional.empty(), Map.of(), Rehearsal.NOW);
  }

  @Test
  void whatIsForbiddenHereIsRefused() {
    fail(
        new FaultKind.Status(
            403, Optional.empty(), Optional.of("{\"errcode\":\"M_FORBIDDEN\",\"error\":\"no\"}")));
    var progress = Rehearsal.begin(channel(), Sketch.usual().announcement());
    assertThat(channel().send(intent(channel(), progress, 1))).isInstanceOf(Outcome.Rejected.class);
  }

  @Test
  void theWaitMayBeInTheBody() {
    fail(
        new FaultKind.Status(
            429,
            Optional.empty(),
            Optional.of("{\"errcode\":\"M_LIMIT_EXCEEDED\",\"retry_after_ms\":2500}")));
    var progress = Rehearsal.begin(channel(), Sketch.usual().announcement());
    assertThat(channel().send(intent(channel(), progress, 1)))
        .isInstanceOfSatisfying(
            Outcome.Retry.class,
            retry -> assertThat(retry.after()).contains(Duration.ofMillis(2500)));
  }

  @Test
  void afterTheTransactionIsForgottenTheRoomIsRead() {
    var progress = Rehearsal.begin(channel(), Sketch.usual().announcement());
    fail(new FaultKind.AcceptThenDrop());
    channel().send(intent(channel(), progress, 1));
    clock.pass(Duration.ofHours(3));
    assertThat(channel().find(intent(channel(), progress, 1), progress))
        .isInstanceOf(Finding.Found.class);
    assertThat(channel().send(intent(channel(), progress, 2))).isInstanceOf(Outcome.Accepted.class);
    assertThat(playground().requests().getLast().method()).isEqualTo("GET");
    assertThat(posts()).hasSize(1);
  }
}
