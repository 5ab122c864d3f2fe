package dev.afterword.playground.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.playground.TestClock;
import dev.afterword.playground.Wire;
import dev.afterword.playground.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of what a real server was seen to answer. */
class RecordGuardTest {
  private static final String KEY = "3hg7cpq6222j7";
  private Playground playground;
  private String token;

  @BeforeEach
  void logIn() throws IOException {
    playground = Playground.start(PlaygroundConfig.loopback(new TestClock()));
    var session =
        call(
            "server.createSession",
            Map.of("identifier", BlueskyStandIn.IDENTIFIER, "password", BlueskyStandIn.PASSWORD));
    token = json(session).path("accessJwt").asText();
  }

  @AfterEach
  void stop() throws IOException {
    playground.close();
  }

  private HttpResponse<String> call(String method, Object body) throws IOException {
    return Wire.postJson(
        URI.create(playground.httpBase() + "bluesky/xrpc/com.atproto." + method),
        Json.write(body),
        "Authorization",
        "Bearer " + token);
  }

  private HttpResponse<String> put(String key, String text, String swap) throws IOException {
    ObjectNode body =
        Json.object()
            .put("repo", BlueskyStandIn.IDENTIFIER)
            .put("collection", "app.bsky.feed.post")
            .put("rkey", key);
    body.putObject("record")
        .put("$type", "app.bsky.feed.post")
        .put("text", text)
        .put("createdAt", "2026-11-22T10:00:00Z");
    switch (swap) {
      case "absent" -> {}
      case "null" -> body.putNull("swapRecord");
      default -> body.put("swapRecord", swap);
    }
    return call("repo.putRecord", body);
  }

  private static ObjectNode json(HttpResponse<String> answer) {
    return Json.object(answer.body().getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"null", "absent"})
  void anIdenticalRecordIsNothingNew(String swap) throws IOException {
    var first = json(put(KEY, "a", "null"));
    var second = json(put(KEY, "a", swap));
    assertThat(first.has("commit")).isTrue();
    assertThat(second.has("commit")).isFalse();
    assertThat(second.path("cid")).isEqualTo(first.path("cid"));
  }

  @Test
  void aGuardedNameIsNotGivenAwayTwice() throws IOException {
    String cid = json(put(KEY, "a", "null")).path("cid").asText();
    var refused = put(KEY, "b", "null");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).path("error").asText()).isEqualTo("InvalidSwap");
    assertThat(json(refused).path("message").asText()).isEqualTo("Record was at " + cid);
    assertThat(put(KEY, "b", cid).statusCode()).isEqualTo(200);
    assertThat(put(KEY, "c", "absent").statusCode()).isEqualTo(200);
  }

  @Test
  void namesAreTimes() throws IOException {
    assertThat(json(put("recap-2026-01", "a", "null")).path("message").asText())
        .contains("Invalid TID");
  }

  @Test
  void graphemesAndBytesCount() throws IOException {
    assertThat(put(KEY, "你".repeat(300), "null").statusCode()).isEqualTo(200);
    assertThat(json(put(KEY, "a".repeat(301), "null")).path("message").asText())
        .contains("grapheme too big");
    assertThat(json(put(KEY, "👨‍👩‍👧‍👦".repeat(121), "null")).path("message").asText())
        .contains("string too big");
  }

  @Test
  void aWrongTokenIsABadRequest() throws IOException {
    token = "garbage";
    assertThat(put(KEY, "a", "null").statusCode()).isEqualTo(400);
    assertThat(json(put(KEY, "a", "null")).path("error").asText()).isEqualTo("InvalidToken");
  }
}
