package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.playground.fault.FaultKind;
import dev.afterword.syndicator.channel.slack.SlackType;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.Sketch;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackBotContractTest extends PlatformContract {
  SlackBotContractTest() {
    super(
        new SlackType(),
        Repeat.UNSAFE,
        "/chat.postMessage",
        Reaction.json(200, "{\"ok\":true,\"ts\":\"1.2\",\"channel\":\"C1\"}"));
  }

  @ParameterizedTest
  @CsvSource({
    "channel_not_found, Rejected",
    "is_archived, Rejected",
    "msg_too_long, Rejected",
    "invalid_auth, Broken",
    "token_revoked, Broken",
    "ratelimited, Retry",
    "rate_limited, Retry",
    "fatal_error, Unknown",
    "internal_error, Unknown",
    "request_timeout, Unknown"
  })
  void theWordInsideDecides(String word, String outcome) {
    fail(
        new FaultKind.Status(
            200, Optional.empty(), Optional.of("{\"ok\":false,\"error\":\"" + word + "\"}")));
    var progress = Rehearsal.begin(channel(), Sketch.usual().announcement());
    assertThat(name(channel().send(intent(channel(), progress, 1)))).isEqualTo(outcome);
  }
}
