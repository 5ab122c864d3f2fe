package dev.afterword.syndicator.channel.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.syndicator.channel.ChannelContract;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.ScriptedServer;
import dev.afterword.syndicator.sample.Sketch;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeishuChannelTest extends ChannelContract {
  private static final String SECRET = "SECtest0123456789";

  @Override
  protected ChannelType type() {
    return new FeishuType();
  }

  @Override
  protected Map<String, List<String>> settings(URI server) {
    return Map.of(
        "webhook", List.of(server + "/open-apis/bot/v2/hook/t0ken"), "secret", List.of(SECRET));
  }

  @Override
  protected List<String> secrets() {
    return List.of("t0ken", SECRET);
  }

  @Override
  protected Reaction taken() {
    return said(200, 0);
  }

  private static Reaction said(int status, int code) {
    return Reaction.json(status, "{\"code\":" + code + ",\"msg\":\"words\",\"data\":{}}");
  }

  @Test
  void theSignatureIsThatOfThePlatform() {
    assertThat(FeishuRobot.sign(SECRET, Instant.ofEpochSecond(1_700_000_000)))
        .isEqualTo("xqhKocb0RcGBDr30iFkLPByPLrRBM9Oy/dgBx968k0U=");
  }

  @Test
  void theMessageCarriesTheSignatureOfTheAttempt() {
    try (var server = ScriptedServer.with(taken());
        var channel = open(server.url())) {
      post(channel);
      assertThat(body(server).path("timestamp").asText())
          .isEqualTo(Long.toString(Rehearsal.NOW.getEpochSecond()));
      assertThat(body(server).path("sign").asText())
          .isEqualTo(FeishuRobot.sign(SECRET, Rehearsal.NOW));
      assertThat(body(server).path("msg_type").asText()).isEqualTo("interactive");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200, 19021, Broken",
    "200, 19024, Broken",
    "200, 11232, Retry",
    "400, 99991400, Retry",
    "200, 19002, Rejected",
    "400, 9499, Rejected"
  })
  void theCodeDecides(int status, int code, String outcome) {
    try (var server = ScriptedServer.with(said(status, code));
        var channel = open(server.url())) {
      assertThat(post(channel).getClass().getSimpleName()).isEqualTo(outcome);
    }
  }

  @Test
  void theGatewayTellsWhenItsLimitIsReset() {
    try (var server =
            ScriptedServer.with(
                Reaction.json(
                    429, "{\"code\":99991400,\"msg\":\"slow\"}", "x-ogw-ratelimit-reset: 37"));
        var channel = open(server.url())) {
      assertThat(post(channel))
          .isInstanceOfSatisfying(
              Outcome.Retry.class,
              retry -> assertThat(retry.after()).contains(Duration.ofSeconds(37)));
    }
  }

  @Test
  void nobodyIsCalledByASummary() {
    try (var channel = open(URI.create("http://127.0.0.1:1"))) {
      var announcement = Sketch.usual().summary("<at id=all></at> hello").announcement();
      assertThat(
              channel
                  .compose(announcement)
                  .getFirst()
                  .request()
                  .at("/card/elements/0/content")
                  .asText())
          .contains("&#60;at id=all&#62;")
          .doesNotContain("<at");
    }
  }
}
