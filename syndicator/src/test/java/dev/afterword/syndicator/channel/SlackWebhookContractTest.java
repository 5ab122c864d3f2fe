package dev.afterword.syndicator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.playground.fault.FaultKind;
import dev.afterword.playground.slack.SlackStandIn;
import dev.afterword.syndicator.channel.slack.SlackType;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.Sketch;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackWebhookContractTest extends PlatformContract {
  SlackWebhookContractTest() {
    super(
        new SlackType(),
        Repeat.UNSAFE,
        "/services/",
        Reaction.answer(200, "ok", "Content-Type: text/plain"));
  }

  @Override
  Map<String, String> settings() {
    return Map.of("webhook", playground().httpBase().resolve("/slack") + SlackStandIn.WEBHOOK);
  }

  @Override
  protected String variant() {
    return "-webhook";
  }

  @ParameterizedTest
  @CsvSource({
    "400, invalid_payload, Rejected",
    "403, action_prohibited, Rejected",
    "403, invalid_token, Broken",
    "404, no_service, Rejected",
    "410, channel_is_archived, Rejected",
    "500, rollup_error, Unknown"
  })
  void theWordDecides(int status, String word, String outcome) {
    fail(new FaultKind.Status(status, Optional.empty(), Optional.of(word)));
    var progress = Rehearsal.begin(channel(), Sketch.usual().announcement());
    assertThat(name(channel().send(intent(channel(), progress, 1)))).isEqualTo(outcome);
  }
}
