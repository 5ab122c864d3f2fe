package dev.afterword.syndicator.channel.webhook;

import static dev.afterword.syndicator.sample.Rehearsal.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.SettingException;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.ScriptedServer;
import dev.afterword.syndicator.sample.Sketch;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookChannelTest {
  private static final String SECRET = "whsec_YWZ0ZXJ3b3JkLXRlc3Qtc2VjcmV0LTMyLWJ5dGVzISE=";

  @Test
  void theSignatureIsThatOfTheStandard() {
    byte[] body = "{\"type\":\"recap.published\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(
            Signature.withSecret(SECRET)
                .of("msg_aw_0001", Instant.ofEpochSecond(1_700_000_000), body))
        .isEqualTo("v1,ftvrKbSJ+F3QO/GcGwu97mJl45P/WvoN8VN5KSwuRug=");
  }

  @Test
  void secretsThatNobodyCanUseAreRefused() {
    for (String secret : List.of("", "whsec_", "whsec_c2hvcnQ=", "plain", "whsec_%%%")) {
      assertThatThrownBy(() -> Signature.withSecret(secret))
          .isInstanceOf(SettingException.class)
          .hasMessageContaining("whsec_");
    }
  }

  @Test
  void theReceiverGetsTheRecapSigned() {
    try (var server = ScriptedServer.with(Reaction.answer(204, ""));
        var channel = open(server)) {
      var progress = Rehearsal.begin(channel, Sketch.usual().announcement());
      var intent = Rehearsal.intent(channel, progress, 2);
      assertThat(channel.send(intent)).isInstanceOf(Outcome.Accepted.class);
      var request = server.requests().getFirst();
      var body = PlatformWords.json(request.body()).orElseThrow();
      assertThat(body.path("type").asText()).isEqualTo("recap.published");
      assertThat(body.path("timestamp").asText()).isEqualTo(NOW.toString());
      assertThat(body.path("data").path("sessions").path(2).path("videos").path(0).asText())
          .isEqualTo("https://videos.example.org/t.mp4");
      assertThat(request.headers())
          .containsEntry("traceparent", body.path("traceparent").asText())
          .containsEntry("webhook-id", "msg_" + intent.key())
          .containsEntry("webhook-timestamp", Long.toString(NOW.getEpochSecond()))
          .containsEntry(
              "webhook-signature",
              Signature.withSecret(SECRET)
                  .of("msg_" + intent.key(), NOW, request.body().getBytes(StandardCharsets.UTF_8)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200, Accepted",
    "302, Rejected",
    "400, Retry",
    "401, Retry",
    "404, Retry",
    "410, Broken",
    "429, Retry",
    "500, Retry",
    "503, Retry"
  })
  void statusesDecide(int status, String outcome) {
    try (var server = ScriptedServer.with(Reaction.html(status));
        var channel = open(server)) {
      assertThat(send(channel).getClass().getSimpleName()).isEqualTo(outcome);
    }
  }

  @Test
  void theReceiversWishToWaitIsHonoured() {
    try (var server =
            ScriptedServer.with(Reaction.answer(503, "", "Retry-After: 90"), Reaction.hangUp());
        var channel = open(server)) {
      assertThat(send(channel))
          .isInstanceOfSatisfying(
              Outcome.Retry.class,
              retry -> assertThat(retry.after()).isEqualTo(Optional.of(Duration.ofSeconds(90))));
      assertThat(send(channel)).isInstanceOf(Outcome.Retry.class);
    }
  }

  @Test
  void aLongRecapStaysBelowTwentyKilobytes() {
    var sketch = new Sketch().summary("很长的摘要。".repeat(900)).tags(List.of("t".repeat(3000)));
    for (int session = 0; session < 40; session++) {
      sketch.session("题".repeat(100), List.of("Ada"), "https://v.example.org/" + "v".repeat(300));
    }
    try (var server = ScriptedServer.with();
        var channel = open(server)) {
      var post = channel.compose(sketch.announcement()).getFirst();
      assertThat(post.length()).isLessThan(20_000);
      assertThat(post.links()).hasSize(41);
      assertThat(post.cut()).containsExactly("tags", "summary", "speakers", "title");
    }
  }

  private static Outcome send(Channel channel) {
    var progress = Rehearsal.begin(channel, Sketch.usual().announcement());
    return channel.send(Rehearsal.intent(channel, progress, 1));
  }

  private static Channel open(ScriptedServer server) {
    return Rehearsal.open(
        new WebhookType(),
        Map.of("url", List.of(server.url() + "/hook"), "secret", List.of(SECRET)));
  }
}
