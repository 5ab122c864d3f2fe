package dev.afterword.syndicator.channel.mastodon;

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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MastodonChannelTest {
  private static final String ACCOUNT = "{\"id\":\"42\"}";

  @Test
  void aThreadIsPostedWithItsKeysAndAsReplies() {
    try (var server = ScriptedServer.with(posted("11"), posted("12"));
        var channel = open(server)) {
      var first = Rehearsal.begin(channel, Sketch.usual().language("zh-CN").announcement());
      var intent = Rehearsal.intent(channel, first, 1);
      assertThat(channel.send(intent))
          .isEqualTo(
              new Outcome.Accepted(
                  new Receipt("11", Optional.of("https://m.example/11"), Map.of(), Rehearsal.NOW)));
      var second = Rehearsal.intent(channel, Rehearsal.after(first, "11"), 1);
      assertThat(channel.send(second)).isInstanceOf(Outcome.Accepted.class);

      var request = server.requests().getFirst();
      assertThat(request.target()).isEqualTo("/api/v1/statuses");
      assertThat(request.headers())
          .containsEntry("idempotency-key", intent.key())
          .containsEntry("authorization", "Bearer s3cret")
          .containsEntry("content-type", "application/json");
      var body = PlatformWords.json(request.body()).orElseThrow();
      assertThat(body.properties())
          .extracting(Map.Entry::getKey)
          .containsExactly("status", "visibility", "language");
      assertThat(body.path("language").asText()).isEqualTo("zh");
      var reply = PlatformWords.json(server.requests().getLast().body()).orElseThrow();
      assertThat(reply.path("in_reply_to_id").asText()).isEqualTo("11");
    }
  }

  @Test
  void limitsComeFromTheInstance() {
    String limits =
        "{\"configuration\":{\"statuses\":{\"max_characters\":120,\"characters_reserved_per_url\":30}}}";
    try (var server = ScriptedServer.with(Reaction.html(502), Reaction.json(200, limits));
        var channel = open(server)) {
      channel.prepare();
      assertThat(channel.compose(Sketch.usual().announcement()).getFirst().limit()).isEqualTo(500);
      channel.prepare();
      assertThat(channel.compose(Sketch.usual().announcement()))
          .allMatch(post -> post.limit() == 120 && post.length() <= 120);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, Rejected",
    "401, Broken",
    "403, Broken",
    "404, Rejected",
    "422, Rejected",
    "429, Retry",
    "500, Unknown",
    "503, Retry",
    "200, Unknown"
  })
  void statusesDecide(int status, String outcome) {
    try (var server = ScriptedServer.with(Reaction.html(status));
        var channel = open(server)) {
      assertThat(send(channel).getClass().getSimpleName()).isEqualTo(outcome);
    }
  }

  @Test
  void aLostAnswerLeavesADoubt() {
    try (var server =
            ScriptedServer.with(Reaction.hangUp(), Reaction.truncated(200), Reaction.huge());
        var channel = open(server)) {
      assertThat(send(channel)).isInstanceOf(Outcome.Unknown.class);
      assertThat(send(channel)).isInstanceOf(Outcome.Unknown.class);
      assertThat(send(channel)).isInstanceOf(Outcome.Unknown.class);
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void theResetOfTheRateIsATimeOfDay() {
    String reset = "X-RateLimit-Reset: " + Rehearsal.NOW.plusSeconds(75);
    try (var server = ScriptedServer.with(Reaction.json(429, "{\"error\":\"Too many\"}", reset));
        var channel = open(server)) {
      assertThat(send(channel))
          .isEqualTo(new Outcome.Retry(Optional.of(Duration.ofSeconds(75)), "HTTP 429: Too many"));
    }
  }

  @Test
  void aPostIsRecognisedByItsLinks() {
    String statuses =
        "["
            + status(
                "9",
                "2026-11-22T10:00:01.000Z",
                "<p>Hi <a href=\\\"" + Sketch.PAGE + "\\\">x</a></p>")
            + "]";
    try (var server =
            ScriptedServer.with(Reaction.json(200, ACCOUNT), Reaction.json(200, statuses));
        var channel = open(server)) {
      var progress = Rehearsal.begin(channel, Sketch.usual().announcement());
      assertThat(channel.find(Rehearsal.intent(channel, progress, 1), progress))
          .isInstanceOfSatisfying(
              Finding.Found.class, found -> assertThat(found.receipt().id()).isEqualTo("9"));
      assertThat(server.requests().getLast().target())
          .startsWith("/api/v1/accounts/42/statuses?exclude_reblogs=true");
    }
  }

  @Test
  void anAddressThatIsOnlyTextIsRecognisedToo() {
    String statuses =
        "[" + status("9", "2026-11-22T10:00:01.000Z", "<p>Hi<br>" + Sketch.PAGE + "</p>") + "]";
    assertThat(find(Reaction.json(200, ACCOUNT), Reaction.json(200, statuses)))
        .isInstanceOf(Finding.Found.class);
  }

  @Test
  void oldPostsAndPostsOfOthersLinksAreNotIt() {
    String link = "<p>" + Sketch.PAGE + "</p>";
    String statuses =
        "["
            + status("8", "2026-11-22T10:00:01Z", "<p>" + Sketch.PAGE + ".old</p>")
            + ","
            + status("7", "2026-11-22T09:54:59Z", link)
            + "]";
    assertThat(find(Reaction.json(200, ACCOUNT), Reaction.json(200, statuses)))
        .isInstanceOf(Finding.Absent.class);
  }

  @Test
  void withoutAnAnswerNothingIsKnown() {
    assertThat(find(Reaction.json(401, "{}"))).isInstanceOf(Finding.Unclear.class);
    assertThat(find(Reaction.json(200, ACCOUNT), Reaction.html(200)))
        .isInstanceOf(Finding.Unclear.class);
    assertThat(find(Reaction.json(200, ACCOUNT), Reaction.truncated(200)))
        .isInstanceOf(Finding.Unclear.class);
  }

  @Test
  void anotherVisibilityIsRefused() {
    assertThatThrownBy(
            () ->
                Rehearsal.open(
                    new MastodonType(),
                    Map.of(
                        "url",
                        List.of("https://m.example"),
                        "token",
                        List.of("t"),
                        "visibility",
                        List.of("secret"))))
        .isInstanceOf(SettingException.class)
        .hasMessageContaining("unlisted");
  }

  private static Finding find(Reaction... reactions) {
    try (var server = ScriptedServer.with(reactions);
        var channel = open(server)) {
      var progress = Rehearsal.begin(channel, Sketch.usual().announcement());
      return channel.find(Rehearsal.intent(channel, progress, 1), progress);
    }
  }

  private static Outcome send(Channel channel) {
    var progress = Rehearsal.begin(channel, Sketch.usual().announcement());
    return channel.send(Rehearsal.intent(channel, progress, 1));
  }

  private static Reaction posted(String id) {
    return Reaction.json(200, "{\"id\":\"" + id + "\",\"url\":\"https://m.example/" + id + "\"}");
  }

  private static String status(String id, String createdAt, String content) {
    return "{\"id\":\""
        + id
        + "\",\"url\":\"https://m.example/"
        + id
        + "\",\"created_at\":\""
        + createdAt
        + "\",\"content\":\""
        + content
        + "\"}";
  }

  private static Channel open(ScriptedServer server) {
    return Rehearsal.open(
        new MastodonType(),
        Map.of("url", List.of(server.url().toString()), "token", List.of("s3cret")));
  }
}
