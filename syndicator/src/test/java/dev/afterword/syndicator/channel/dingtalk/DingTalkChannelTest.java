package dev.afterword.syndicator.channel.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.afterword.syndicator.channel.ChannelContract;
import dev.afterword.syndicator.channel.ChannelType;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.Standing;
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

class DingTalkChannelTest extends ChannelContract {
  private static final String SECRET = "SECtest0123456789";

  @Override
  protected ChannelType type() {
    return new DingTalkType();
  }

  @Override
  protected Map<String, List<String>> settings(URI server) {
    return Map.of(
        "webhook", List.of(server + "/robot/send?access_token=t0ken"), "secret", List.of(SECRET));
  }

  @Override
  protected List<String> secrets() {
    return List.of("t0ken", SECRET);
  }

  @Override
  protected Reaction taken() {
    return said(0, "ok");
  }

  private static Reaction said(int code, String words) {
    return Reaction.json(200, "{\"errcode\":" + code + ",\"errmsg\":\"" + words + "\"}");
  }

  @Test
  void theSignatureIsThatOfThePlatform() {
    assertThat(DingTalkRobot.sign(SECRET, Instant.ofEpochMilli(1_700_000_000_000L)))
        .isEqualTo("yBKp5IlG6qCzcQWmgyRK%2FziJBdVNJmHfFE2ST%2FCzT%2Fg%3D");
  }

  @Test
  void theAddressCarriesTheSignatureOfTheAttempt() {
    try (var server = ScriptedServer.with(taken());
        var channel = open(server.url())) {
      post(channel);
      assertThat(server.requests().getFirst().target())
          .isEqualTo(
              "/robot/send?access_token=t0ken&timestamp="
                  + Rehearsal.NOW.toEpochMilli()
                  + "&sign="
                  + DingTalkRobot.sign(SECRET, Rehearsal.NOW));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "310000, Broken",
    "300001, Broken",
    "130101, Retry",
    "-1, Retry",
    "460101, Rejected",
    "40035, Rejected"
  })
  void theCodeDecides(int code, String outcome) {
    try (var server = ScriptedServer.with(said(code, "words"));
        var channel = open(server.url())) {
      assertThat(post(channel).getClass().getSimpleName()).isEqualTo(outcome);
    }
  }

  @Test
  void whoIsTooFastWaitsTenMinutes() {
    try (var server = ScriptedServer.with(said(130101, "send too fast"));
        var channel = open(server.url())) {
      assertThat(post(channel))
          .isInstanceOfSatisfying(
              Outcome.Retry.class,
              retry -> assertThat(retry.after()).contains(Duration.ofMinutes(10)));
    }
  }

  @Test
  void aWordThatTheRobotDemandsIsInEveryText() {
    var settings =
        Map.of(
            "webhook",
            List.of("http://127.0.0.1:1/robot/send?access_token=t"),
            "required-keyword",
            List.of("回顾"));
    try (var channel = Rehearsal.open(type(), settings)) {
      assertThat(channel.compose(Sketch.usual().announcement()))
          .allSatisfy(
              post -> {
                assertThat(post.text()).contains("回顾");
                assertThat(post.request().at("/actionCard/text").asText()).contains("回顾");
              });
    }
  }

  @Test
  void anEmptyMessageTellsWhetherTheRobotKnowsUs() {
    try (var server =
            ScriptedServer.with(
                said(40035, "no json"),
                said(310000, "sign not match"),
                said(310000, "keywords not in content"),
                Reaction.html(502));
        var channel = open(server.url())) {
      assertThat(channel.check()).isInstanceOf(Standing.Ready.class);
      assertThat(server.requests().getFirst().body()).isEqualTo("{}");
      assertThat(channel.check()).isInstanceOf(Standing.Faulty.class);
      assertThat(channel.check())
          .isInstanceOfSatisfying(
              Standing.Faulty.class,
              faulty -> assertThat(faulty.fix()).contains("required-keyword"));
      assertThat(channel.check()).isInstanceOf(Standing.Unclear.class);
    }
  }

  @Test
  void aClockThatIsOffIsSaid() {
    try (var server =
            ScriptedServer.with(
                Reaction.json(200, "{\"errcode\":310000}", "Date: Sun, 22 Nov 2026 08:00:00 GMT"));
        var channel = open(server.url())) {
      assertThat(channel.check())
          .isInstanceOfSatisfying(
              Standing.Faulty.class, faulty -> assertThat(faulty.reason()).contains("clock"));
    }
  }
}
