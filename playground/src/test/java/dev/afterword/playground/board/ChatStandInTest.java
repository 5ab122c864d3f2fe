package dev.afterword.playground.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.afterword.playground.Playground;
import dev.afterword.playground.PlaygroundConfig;
import dev.afterword.playground.TestClock;
import dev.afterword.playground.Wire;
import dev.afterword.playground.discord.DiscordStandIn;
import dev.afterword.playground.json.Json;
import dev.afterword.playground.matrix.MatrixStandIn;
import dev.afterword.playground.platform.VisiblePost;
import dev.afterword.playground.slack.SlackStandIn;
import dev.afterword.playground.telegram.TelegramStandIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the channels' own tests do not reach: limits, and what a restart must not forget. */
class ChatStandInTest {
  @TempDir private Path folder;
  private final TestClock clock = new TestClock();

  private static HttpResponse<String> telegram(Playground playground, String method, Object body)
      throws IOException {
    return Wire.postJson(
        URI.create(playground.httpBase() + "telegram/bot" + TelegramStandIn.TOKEN + "/" + method),
        Json.write(body));
  }

  private static HttpResponse<String> matrix(Playground playground, String transaction)
      throws IOException {
    String room = MatrixStandIn.ROOM.replace("!", "%21").replace(":", "%3A");
    return Wire.send(
        "PUT",
        URI.create(
            playground.httpBase()
                + "matrix/_matrix/client/v3/rooms/"
                + room
                + "/send/m.room.message/"
                + transaction),
        "{\"msgtype\":\"m.text\",\"body\":\"hello\"}",
        Wire.json("Authorization", "Bearer " + MatrixStandIn.TOKEN));
  }

  private static ObjectNode json(HttpResponse<String> answer) {
    return Json.object(answer.body().getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  @Test
  void messagesAndKeysAreThereAfterARestart() throws IOException {
    var config = PlaygroundConfig.loopback(clock).keptIn(folder);
    String event;
    try (var first = Playground.start(config)) {
      telegram(first, "sendMessage", Map.of("chat_id", TelegramStandIn.CHAT, "text", "one"));
      event = json(matrix(first, "t1")).path("event_id").asText();
    }
    try (var second = Playground.start(config)) {
      assertThat(json(matrix(second, "t1")).path("event_id").asText()).isEqualTo(event);
      telegram(second, "sendMessage", Map.of("chat_id", TelegramStandIn.CHAT, "text", "two"));
      assertThat(second.posts())
          .extracting(VisiblePost::text)
          .containsExactlyInAnyOrder("one", "two", "hello");
      assertThat(second.posts()).extracting(VisiblePost::url).doesNotHaveDuplicates();
    }
  }

  @Test
  void telegramCountsUnitsAndForbidsLateRemoval() throws IOException {
    try (var playground = Playground.start(PlaygroundConfig.loopback(clock))) {
      assertThat(
              telegram(
                      playground,
                      "sendMessage",
                      Map.of("chat_id", TelegramStandIn.CHAT, "text", "👍🏽".repeat(1025)))
                  .statusCode())
          .isEqualTo(400);
      var sent =
          telegram(playground, "sendMessage", Map.of("chat_id", TelegramStandIn.CHAT, "text", "a"));
      clock.pass(Duration.ofHours(49));
      var deletion =
          telegram(
              playground,
              "deleteMessage",
              Map.of(
                  "chat_id",
                  TelegramStandIn.CHAT,
                  "message_id",
                  json(sent).at("/result/message_id").asLong()));
      assertThat(json(deletion).path("description").asText()).contains("can't be deleted");
    }
  }

  @Test
  void aChatThatIsFilledTooFastAsksForPatience() throws IOException {
    try (var playground = Playground.start(PlaygroundConfig.loopback(clock))) {
      for (int message = 0; message < 20; message++) {
        telegram(playground, "sendMessage", Map.of("chat_id", TelegramStandIn.CHAT, "text", "a"));
      }
      var refused =
          telegram(playground, "sendMessage", Map.of("chat_id", TelegramStandIn.CHAT, "text", "b"));
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(json(refused).at("/parameters/retry_after").asInt()).isPositive();
    }
  }

  @Test
  void discordWithoutWaitTellsNoId() throws IOException {
    try (var playground = Playground.start(PlaygroundConfig.loopback(clock))) {
      URI webhook = URI.create(playground.httpBase() + "discord" + DiscordStandIn.PATH);
      assertThat(Wire.postJson(webhook, "{\"content\":\"a\"}").statusCode()).isEqualTo(204);
      assertThat(
              Wire.postJson(webhook, Json.write(Map.of("content", "a".repeat(2001)))).statusCode())
          .isEqualTo(400);
      assertThat(Wire.postJson(URI.create(webhook + "x"), "{\"content\":\"a\"}").statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void slackAnswersErrorsWithSuccess() throws IOException {
    try (var playground = Playground.start(PlaygroundConfig.loopback(clock))) {
      URI post = URI.create(playground.httpBase() + "slack/api/chat.postMessage");
      var stranger = Wire.postJson(post, "{}", "Authorization", "Bearer xoxb-other");
      assertThat(stranger.statusCode()).isEqualTo(200);
      assertThat(json(stranger).path("error").asText()).isEqualTo("invalid_auth");
      var lost =
          Wire.postJson(
              post,
              "{\"channel\":\"C1\",\"text\":\"a\"}",
              "Authorization",
              "Bearer " + SlackStandIn.TOKEN);
      assertThat(json(lost).path("error").asText()).isEqualTo("channel_not_found");
    }
  }

  @Test
  void aPostIsShownWithItsCard() throws IOException {
    try (var playground = Playground.start(PlaygroundConfig.loopback(clock))) {
      Wire.postJson(
          URI.create(playground.httpBase() + "discord" + DiscordStandIn.PATH),
          "{\"content\":\"hello\",\"embeds\":[{\"title\":\"A <card>\","
              + "\"url\":\"https://recaps.example/1\"}]}");
      assertThat(Wire.get(playground.httpBase()).body())
          .contains("A &lt;card&gt;", "href=\"https://recaps.example/1\"");
    }
  }
}
