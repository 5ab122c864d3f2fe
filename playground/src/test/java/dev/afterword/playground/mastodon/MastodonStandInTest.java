package dev.afterword.playground.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.playground.TestClock;
import dev.afterword.playground.Wire;
import dev.afterword.playground.json.Json;
import dev.afterword.playground.platform.Effect;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MastodonStandInTest {
  private final TestClock clock = new TestClock();
  private Playground playground;

  @BeforeEach
  void start() throws IOException {
    playground = Playground.start(PlaygroundConfig.loopback(clock));
  }

  @AfterEach
  void stop() throws IOException {
    playground.close();
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException {
    String[] all = new String[headers.length + 2];
    all[0] = "Authorization";
    all[1] = "Bearer " + playground.credentials().mastodonToken();
    System.arraycopy(headers, 0, all, 2, headers.length);
    return Wire.send(method, URI.create(playground.mastodonBase() + path), body, Wire.json(all));
  }

  private HttpResponse<String> post(String status, String... headers) throws IOException {
    return send("POST", "/api/v1/statuses", Json.write(Map.of("status", status)), headers);
  }

  private static ObjectNode json(HttpResponse<String> answer) {
    return Json.object(answer.body().getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private static String id(HttpResponse<String> answer) {
    return json(answer).path("id").asText();
  }

  @Test
  void aStatusIsCreatedWithAllFieldsAClientMayRelyOn() throws IOException {
    HttpResponse<String> answer =
        post("回顾 #Kafka https://example.org/recaps/of/a/long/path?a=1&b=2");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).fieldNames())
        .toIterable()
        .contains(
            "account",
            "content",
            "created_at",
            "emojis",
            "favourites_count",
            "id",
            "media_attachments",
            "mentions",
            "reblogs_count",
            "replies_count",
            "sensitive",
            "spoiler_text",
            "tags",
            "uri",
            "visibility",
            "url");
    assertThat(json(answer).path("content").asText())
        .contains("href=\"https://example.org/recaps/of/a/long/path?a=1&amp;b=2\"")
        .contains("<span class=\"invisible\">https://</span>", "#<span>Kafka</span>");
    assertThat(Wire.get(URI.create(json(answer).path("url").asText())).statusCode()).isEqualTo(200);
  }

  @Test
  void markupInAStatusIsText() throws IOException {
    assertThat(json(post("<script>alert(1)</script>\n\nb\nc")).path("content").asText())
        .isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p><p>b<br />c</p>");
  }

  @Test
  void aWrongTokenIsRefused() throws IOException {
    URI statuses = URI.create(playground.mastodonBase() + "/api/v1/statuses");
    HttpResponse<String> answer =
        Wire.postJson(statuses, "{\"status\":\"a\"}", "Authorization", "Bearer other");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(json(answer).path("error").asText()).isNotEmpty();
    assertThat(Wire.postJson(statuses, "{\"status\":\"a\"}").statusCode()).isEqualTo(401);
  }

  @Test
  void theSameKeyWithinAnHourGivesTheSameStatus() throws IOException {
    HttpResponse<String> first = post("once", "Idempotency-Key", "k1");
    clock.pass(Duration.ofMinutes(59));
    HttpResponse<String> second = post("once", "Idempotency-Key", "k1");
    assertThat(id(second)).isEqualTo(id(first));
    assertThat(playground.requests().getLast().effect()).isEqualTo(Effect.REPEATED);
    assertThat(playground.posts()).hasSize(1);
  }

  @Test
  void afterAnHourTheKeyIsForgotten() throws IOException {
    post("once", "Idempotency-Key", "k1");
    clock.pass(Duration.ofHours(1));
    post("once", "Idempotency-Key", "k1");
    assertThat(playground.posts()).hasSize(2);
  }

  @Test
  void aKeyWhoseStatusWasDeletedIsNotFound() throws IOException {
    String id = id(post("once", "Idempotency-Key", "k1"));
    send("DELETE", "/api/v1/statuses/" + id, "");
    assertThat(post("once", "Idempotency-Key", "k1").statusCode()).isEqualTo(404);
  }

  @Test
  void aRefusedStatusDoesNotUseUpItsKey() throws IOException {
    assertThat(post(" ", "Idempotency-Key", "k1").statusCode()).isEqualTo(422);
    assertThat(post("better", "Idempotency-Key", "k1").statusCode()).isEqualTo(200);
  }

  @Test
  void graphemesCountAndAddressesCountTwentyThree() throws IOException {
    String fits = "👨‍👩‍👧‍👦".repeat(476) + " https://example.org/" + "a".repeat(200);
    assertThat(post(fits).statusCode()).isEqualTo(200);
    HttpResponse<String> answer = post("x" + fits);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).path("error").asText()).contains("500");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"status\":\"\"}",
        "{\"status\":7}",
        "{\"status\":\"a\",\"visibility\":\"everyone\"}",
        "{\"status\":\"a\",\"language\":\"zh-CN\"}",
        "{\"status\":\"a\",\"media_ids\":[\"1\"]}",
        "{\"status\":\"a\",\"poll\":{\"options\":[\"b\"]}}"
      })
  void aStatusThatBreaksARuleIsRefused(String body) throws IOException {
    HttpResponse<String> answer = send("POST", "/api/v1/statuses", body);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).path("error").asText()).isNotEmpty();
    assertThat(playground.posts()).isEmpty();
  }

  @Test
  void aReplyNeedsItsParent() throws IOException {
    HttpResponse<String> orphan =
        send("POST", "/api/v1/statuses", "{\"status\":\"a\",\"in_reply_to_id\":\"17\"}");
    assertThat(orphan.statusCode()).isEqualTo(404);
    String root = id(post("root"));
    HttpResponse<String> reply =
        send(
            "POST",
            "/api/v1/statuses",
            Json.write(Map.of("status", "a", "in_reply_to_id", root, "visibility", "unlisted")));
    assertThat(json(reply).path("in_reply_to_id").asText()).isEqualTo(root);
    assertThat(json(reply).path("visibility").asText()).isEqualTo("unlisted");
  }

  @Test
  void anEditIsSeenAndKeepsTheId() throws IOException {
    String id = id(post("before"));
    HttpResponse<String> edited = send("PUT", "/api/v1/statuses/" + id, "{\"status\":\"after\"}");
    assertThat(edited.statusCode()).isEqualTo(200);
    assertThat(json(edited).path("edited_at").asText()).isEqualTo("2026-11-22T08:00:00.000Z");
    assertThat(json(send("GET", "/api/v1/statuses/" + id, "")).path("content").asText())
        .isEqualTo("<p>after</p>");
    assertThat(playground.posts())
        .singleElement()
        .satisfies(p -> assertThat(p.note()).contains("edited"));
  }

  @Test
  void aDeletedStatusIsGone() throws IOException {
    String id = id(post("before"));
    assertThat(json(send("DELETE", "/api/v1/statuses/" + id, "")).path("text").asText())
        .isEqualTo("before");
    for (String method : new String[] {"GET", "DELETE"}) {
      assertThat(send(method, "/api/v1/statuses/" + id, "").statusCode()).isEqualTo(404);
    }
    assertThat(send("PUT", "/api/v1/statuses/" + id, "{\"status\":\"b\"}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void theAccountsStatusesComeNewestFirstSinceAnId() throws IOException {
    String first = id(post("one"));
    String second = id(post("two"));
    String account =
        json(send("GET", "/api/v1/accounts/verify_credentials", "")).path("id").asText();
    HttpResponse<String> answer =
        send(
            "GET",
            "/api/v1/accounts/" + account + "/statuses?exclude_reblogs=true&since_id=" + first,
            "");
    assertThat(answer.body()).startsWith("[{\"id\":\"" + second).doesNotContain("<p>one</p>");
  }

  @Test
  void theInstanceTellsItsLimitsToEveryone() throws IOException {
    HttpResponse<String> answer =
        Wire.get(URI.create(playground.mastodonBase() + "/api/v2/instance"));
    ObjectNode statuses = (ObjectNode) json(answer).path("configuration").path("statuses");
    assertThat(statuses.path("max_characters").asInt()).isEqualTo(500);
    assertThat(statuses.path("characters_reserved_per_url").asInt()).isEqualTo(23);
  }

  @Test
  void theLimitIsToldWithATimeNotANumber() throws IOException {
    HttpResponse<String> answer = post("a");
    assertThat(answer.headers().firstValue("X-RateLimit-Limit")).contains("300");
    assertThat(answer.headers().firstValue("X-RateLimit-Remaining")).contains("299");
    assertThat(answer.headers().firstValue("X-RateLimit-Reset")).contains("2026-11-22T08:05:00Z");
  }

  @Test
  void theThirtyFirstDeleteHasToWait() throws IOException {
    for (int number = 0; number < 30; number++) {
      assertThat(send("DELETE", "/api/v1/statuses/1", "").statusCode()).isEqualTo(404);
    }
    assertThat(send("DELETE", "/api/v1/statuses/1", "").statusCode()).isEqualTo(429);
  }
}
