package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.playground.fault.FaultKind;
import dev.afterword.syndicator.channel.telegram.TelegramType;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.Sketch;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TelegramContractTest extends PlatformContract {
  TelegramContractTest() {
    super(
        new TelegramType(),
        Repeat.UNSAFE,
        "/sendMessage",
        Reaction.json(200, "{\"ok\":true,\"result\":{\"message_id\":1}}"));
  }

  @Test
  void theWaitIsInTheBody() {
    fail(
        new FaultKind.Status(
            429,
            Optional.empty(),
            Optional.of(
                "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\","
                    + "\"parameters\":{\"retry_after\":17}}")));
    var progress = Rehearsal.begin(channel(), Sketch.usual().announcement());
    assertThat(channel().send(intent(channel(), progress, 1)))
        .isInstanceOfSatisfying(
            Outcome.Retry.class,
            retry -> assertThat(retry.after()).contains(Duration.ofSeconds(17)));
  }

  @Test
  void aGroupThatMovedIsFollowed() {
    fail(
        new FaultKind.Status(
            400,
            Optional.empty(),
            Optional.of(
                "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: group chat was"
                    + " upgraded to a supergroup chat\","
                    + "\"parameters\":{\"migrate_to_chat_id\":-1001234567890}}")));
    var progress = Rehearsal.begin(channel(), Sketch.usual().announcement());
    assertThat(channel().send(intent(channel(), progress, 1)))
        .isInstanceOfSatisfying(
            Outcome.Retry.class,
            retry -> assertThat(retry.reason()).contains("set chat to -1001234567890"));
    assertThat(channel().send(intent(channel(), progress, 2))).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void aRefusalInsideASuccessIsARefusal() {
    fail(
        new FaultKind.Status(
            200,
            Optional.empty(),
            Optional.of(
                "{\"ok\":false,\"error_code\":403,\"description\":\"Forbidden: bot was"
                    + " kicked\"}")));
    var progress = Rehearsal.begin(channel(), Sketch.usual().announcement());
    assertThat(channel().send(intent(channel(), progress, 1))).isInstanceOf(Outcome.Broken.class);
  }
}
