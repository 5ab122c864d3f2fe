package dev.afterword.syndicator.channel.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.afterword.contract.ledger.Receipt;
import dev.afterword.syndicator.channel.Channel;
import dev.afterword.syndicator.channel.Finding;
import dev.afterword.syndicator.channel.Outcome;
import dev.afterword.syndicator.channel.PlatformWords;
import dev.afterword.syndicator.channel.SettingException;
import dev.afterword.syndicator.sample.Reaction;
import dev.afterword.syndicator.sample.Rehearsal;
import dev.afterword.syndicator.sample.ScriptedServer;
import dev.afterword.syndicator.sample.Sketch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XChannelTest {
  private static final String DUPLICATE =
      """
      {"detail":"You are not allowed to create a Tweet with duplicate content.","type":"about:blank","title":"Forbidden","status":403}
      """;

  @Test
  void aThreadIsPostedSignedAndAsReplies() {
    try (var server = ScriptedServer.with(created("101"), created("102"));
        var channel = open(server)) {
      var first = Rehearsal.begin(channel, Sketch.usual().title("Ça va? 你好 a/b").announcement());
      assertThat(channel.send(Rehearsal.intent(channel, first, 1)))
          .isEqualTo(
              new Outcome.Accepted(
                  new Receipt(
                      "101",
                      Optional.of("https://x.com/i/web/status/101"),
                      Map.of(),
                      Rehearsal.NOW)));
      var second = Rehearsal.after(first, "101");
      assertThat(channel.send(Rehearsal.intent(channel, second, 1)))
          .isInstanceOf(Outcome.Accepted.class);

      var request = server.requests().getFirst();
      assertThat(request.target()).isEqualTo("/2/tweets");
      var body = PlatformWords.json(request.body()).orElseThrow();
      assertThat(body.properties()).hasSize(1);
      assertThat(body.path("text").asText()).isEqualTo(first.posts().getFirst().text());
      OauthSignature.of(server, request).verify("cs", "ats");
      var reply = PlatformWords.json(server.requests().getLast().body()).orElseThrow();
      assertThat(reply.path("reply").path("in_reply_to_tweet_id").textValue()).isEqualTo("101");
    }
  }

  @Test
  void anAnswerlessCloseIsOneRequestAndADoubt() {
    try (var server = ScriptedServer.with(Reaction.hangUp(), created("1"));
        var channel = open(server)) {
      assertThat(send(channel, 1)).isInstanceOf(Outcome.Unknown.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, Rejected",
    "401, Broken",
    "402, Broken",
    "403, Broken",
    "404, Rejected",
    "422, Rejected",
    "429, Retry",
    "500, Unknown",
    "502, Unknown",
    "503, Unknown"
  })
  void statusesDecide(int status, String outcome) {
    String problem = "{\"title\":\"No\",\"detail\":\"Because.\"}";
    try (var server = ScriptedServer.with(Reaction.json(status, problem), Reaction.html(status));
        var channel = open(server)) {
      assertThat(send(channel, 1).getClass().getSimpleName()).isEqualTo(outcome);
      assertThat(send(channel, 1).getClass().getSimpleName()).isEqualTo(outcome);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void theWordsOfXAreKept() {
    try (var server =
            ScriptedServer.with(
                Reaction.json(
                    400,
                    "{\"title\":\"Invalid Request\",\"detail\":\"One or more parameters.\"}"));
        var channel = open(server)) {
      assertThat(send(channel, 1))
          .isEqualTo(new Outcome.Rejected("HTTP 400: Invalid Request: One or more parameters."));
    }
  }

  @Test
  void answersWithoutSenseLeaveADoubt() {
    try (var server =
            ScriptedServer.with(
                Reaction.html(201),
                Reaction.truncated(201),
                Reaction.json(201, "{}"),
                Reaction.json(201, "{\"data\":{\"text\":\"x\"}}"),
                Reaction.halfAHead(),
                Reaction.huge());
        var channel = open(server)) {
      for (int call = 0; call < 6; call++) {
        assertThat(send(channel, 1)).as("call " + call).isInstanceOf(Outcome.Unknown.class);
      }
      assertThat(server.requests()).hasSize(6);
    }
  }

  @Test
  void silenceEndsAtTheDeadline() {
    try (var server = ScriptedServer.with(Reaction.stall());
        var channel = open(server)) {
      long start = System.nanoTime();
      assertThat(send(channel, 1)).isInstanceOf(Outcome.Unknown.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(11));
    }
  }

  @Test
  void aClosedPortMeansNothingWasSent() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    try (var channel = open("http://127.0.0.1:" + port)) {
      assertThat(send(channel, 1)).isInstanceOf(Outcome.Retry.class);
    }
  }

  @Test
  void theResetOfTheRateIsHonouredAndMoneyBreaksTheChannel() {
    long reset = Rehearsal.NOW.plusSeconds(300).getEpochSecond();
    String[] rate = {
      "x-rate-limit-limit: 100", "x-rate-limit-remaining: 0", "x-rate-limit-reset: " + reset
    };
    String capped =
        "{\"title\":\"UsageCapExceeded\",\"type\":\"https://api.twitter.com/2/problems/usage-capped\"}";
    try (var server =
            ScriptedServer.with(
                Reaction.json(429, "{\"title\":\"Too Many Requests\"}", rate),
                Reaction.json(
                    429, "{\"errors\":[{\"code\":88,\"message\":\"Rate limit exceeded\"}]}"),
                Reaction.json(429, capped, rate));
        var channel = open(server)) {
      assertThat(send(channel, 1))
          .isEqualTo(
              new Outcome.Retry(Optional.of(Duration.ofMinutes(5)), "HTTP 429: Too Many Requests"));
      assertThat(send(channel, 1))
          .isEqualTo(new Outcome.Retry(Optional.empty(), "HTTP 429: Rate limit exceeded"));
      assertThat(send(channel, 1)).isInstanceOf(Outcome.Broken.class);
    }
  }

  @Test
  void aDuplicateIsRefusedAtFirstAndLookedUpLater() {
    try (var server =
            ScriptedServer.with(
                Reaction.json(403, DUPLICATE),
                Reaction.json(403, DUPLICATE),
                Reaction.json(200, "{\"data\":{\"id\":\"42\"}}"),
                Reaction.json(200, posts(Sketch.PAGE)));
        var channel = open(server)) {
      assertThat(send(channel, 1))
          .isInstanceOfSatisfying(
              Outcome.Rejected.class,
              rejected -> assertThat(rejected.reason()).contains("duplicate content"));
      assertThat(send(channel, 2))
          .isInstanceOfSatisfying(
              Outcome.Accepted.class,
              accepted -> assertThat(accepted.receipt().id()).isEqualTo("777"));
    }
  }

  @Test
  void aPostIsRecognisedByItsExpandedLinks() {
    try (var server =
            ScriptedServer.with(Reaction.html(403), Reaction.json(200, posts(Sketch.PAGE)));
        var channel = open(server)) {
      var progress = Rehearsal.begin(channel, Sketch.usual().announcement());
      assertThat(channel.find(Rehearsal.intent(channel, progress, 1), progress))
          .isInstanceOfSatisfying(
              Finding.Found.class, found -> assertThat(found.receipt().id()).isEqualTo("777"));
      var request = server.requests().getLast();
      assertThat(request.target())
          .startsWith("/2/users/1/tweets?")
          .contains("start_time=2026-11-22T09%3A55%3A00Z");
      OauthSignature.of(server, request).verify("cs", "ats");
    }
  }

  @Test
  void withoutSuchAPostItIsAbsentAndWithoutAnAnswerUnclear() {
    try (var server =
            ScriptedServer.with(
                Reaction.json(200, "{\"data\":{\"id\":\"42\"}}"),
                Reaction.json(200, posts("https://elsewhere.example.org/")),
                Reaction.json(200, "{\"data\":{\"id\":\"42\"}}"),
                Reaction.json(200, "{\"meta\":{\"result_count\":0}}"),
                Reaction.json(200, "{\"data\":{\"id\":\"42\"}}"),
                Reaction.json(429, "{}"));
        var channel = open(server)) {
      var progress = Rehearsal.begin(channel, Sketch.usual().announcement());
      var intent = Rehearsal.intent(channel, progress, 1);
      assertThat(channel.find(intent, progress)).isInstanceOf(Finding.Absent.class);
      assertThat(channel.find(intent, progress)).isInstanceOf(Finding.Absent.class);
      assertThat(channel.find(intent, progress)).isInstanceOf(Finding.Unclear.class);
    }
  }

  @Test
  void aVirtualMachineThatMayPostTwiceIsRefused() {
    System.setProperty("sun.net.http.retryPost", "true");
    try {
      assertThatThrownBy(() -> open("http://127.0.0.1:1"))
          .isInstanceOf(SettingException.class)
          .hasMessageContaining("-Dsun.net.http.retryPost=false");
    } finally {
      System.setProperty("sun.net.http.retryPost", "false");
    }
  }

  private static Outcome send(Channel channel, int attempt) {
    var progress = Rehearsal.begin(channel, Sketch.usual().announcement());
    return channel.send(Rehearsal.intent(channel, progress, attempt));
  }

  private static Reaction created(String id) {
    return Reaction.json(201, "{\"data\":{\"id\":\"" + id + "\",\"text\":\"x\"}}");
  }

  private static String posts(String link) {
    return """
    {"data":[{"id":"777","text":"Hi https://t.co/x","created_at":"2026-11-22T10:00:02.000Z",
    "entities":{"urls":[{"url":"https://t.co/x","expanded_url":"%s"}]}}],"meta":{"result_count":1}}
    """
        .formatted(link);
  }

  private static Channel open(ScriptedServer server) {
    return open(server.url().toString());
  }

  private static Channel open(String url) {
    return Rehearsal.open(
        new XType(),
        Map.of(
            "url", List.of(url),
            "consumer-key", List.of("ck"),
            "consumer-secret", List.of("cs"),
            "access-token", List.of("1-at"),
            "access-token-secret", List.of("ats")));
  }
}
