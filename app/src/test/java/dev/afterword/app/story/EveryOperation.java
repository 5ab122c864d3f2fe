package dev.afterword.app.story;

import static dev.afterword.app.story.Json.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * What the story of the desk has not asked the API for, so that every operation has answered.
 *
 * @param key that decides
 * @param readKey that only looks
 */
record EveryOperation(OpenApi api, Browser program, String key, String readKey) {
  /**
   * Goes through them, then through what is refused.
   *
   * @param plan of a replay, since which the ledger has moved on
   */
  void answers(String plan) throws Exception {
    look("/recaps?q=" + Browser.encoded("夜"));
    look("/timeline?recap=zh/events/night-2");
    look("/sources");
    decide(
        "/deliveries/resolve",
        "{\"channel\":\"mail\",\"recap\":\"zh/events/night-1\",\"answer\":\"gone\"}");
    decide("/channels/pause", "{\"channel\":\"webhook\"}");
    assertThat(decide("/replays/apply", apply(plan)).path("error").asText()).contains("moved on");
    String next =
        decide(
                "/replays/plan",
                "{\"channels\":[\"webhook\"],\"recaps\":[\"zh/events/night-3\"],\"force\":true}")
            .path("plan")
            .asText();
    decide("/replays/apply", apply(next));
    decide("/replays/pause", "{\"plan\":\"" + next + "\"}");
    decide("/replays/resume", "{\"plan\":\"" + next + "\",\"why\":\"go on\"}");
    decide("/replays/cancel", "{\"plan\":\"" + next + "\"}");
    look("/replays");
    decide("/channels/resume", "{\"channel\":\"webhook\"}");
    JsonNode left = look("/holds").path(0);
    decide(
        "/holds/skip",
        "{\"hold\":\"" + left.path("hold").asText() + "\",\"recaps\":[\"zh/events/night-4\"]}");
    String site = look("/site/plan").path("plan").asText();
    decide("/site/rebuild", "{\"plan\":\"" + site + "\"}");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> look("/site").toString().contains("\"state\":\"rebuilt\""));
    String letter = item(look("/dead-letters"), "stage", "syndicator").path("number").asText();
    String refused = "{\"numbers\":[\"" + letter + "\"]}";
    int round = 0;
    while (!decide("/dead-letters/redrive", refused).has("error")) {
      assertThat(round++).as("a circle is stopped").isLessThan(60);
    }
    decide("/dead-letters/drop", refused);
    refusals();
    api.assertWhole();
  }

  private static String apply(String plan) {
    return "{\"plan\":\"" + plan + "\",\"why\":\"asked for\",\"count\":1}";
  }

  private void refusals() throws Exception {
    api.ask(program, "no key at all", "/status", "");
    api.ask(program, readKey, "/channels/pause", "{\"channel\":\"mail\"}");
    look("/nothing/like/it");
    look("/channels/pause");
    decide("/status", "{}");
    decide("/channels/pause", "{\"channel\":\"none\"}");
    decide("/channels/pause", "[]");
    decide("/channels/pause", "no json");
    decide("/site/rebuild", "{\"plan\":\"site-000000000000\"}");
    look("/deliveries?size=0");
    look("/timeline");
    look("/dead-letters/show?number=x");
  }

  private JsonNode look(String path) throws Exception {
    return api.ask(program, key, path, "");
  }

  private JsonNode decide(String path, String body) throws Exception {
    return api.ask(program, key, path, body);
  }
}
